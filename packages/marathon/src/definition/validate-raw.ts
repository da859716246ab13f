import type { RawApp } from "./app-schema.ts";
import { violation, type Violation } from "./failure.ts";

/** Contradictions between old and new spellings: they must be found before normalisation picks one. */
export function validateRaw(raw: RawApp): readonly Violation[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [!!raw.uris?.length && !!raw.fetch?.length, "cannot specify both uris and fetch fields"],
    [!!raw.container?.docker?.network && !!raw.networks?.length, "must not specify both container.docker.network and networks"],
    [!!raw.networks?.length && raw.ipAddress !== undefined, "must not specify both networks and ipAddress"],
    [raw.residency !== undefined, "residency is not supported by this version, nor are the persistent volumes that it is for"],
    [hasRepeats((raw.ports ?? []).filter((port) => port !== 0)), "ports must be unique"],
    [raw.ipAddress !== undefined && !!raw.ports?.length, "cannot specify both an IP address and port"],
    [!!raw.ports?.length && !!raw.portDefinitions?.length, "cannot specify both ports and port definitions"],
    [
      !!raw.container?.portMappings?.length && !!raw.container.docker?.portMappings?.length,
      "cannot specify both portMappings and docker.portMappings",
    ],
    [
      !!raw.container?.portMappings?.length && !!raw.ipAddress?.discovery?.ports?.length,
      "container.portMappings and ipAddress.discovery.ports must not both be set",
    ],
  ];
  const all = rules.filter(([broken]) => broken).map(([, sentence]) => violation("/", sentence));
  return [...all, ...validateModes(raw)];
}

/** With explicit networks the other mode's ports are a mistake, not an old spelling. */
function validateModes(raw: RawApp): readonly Violation[] {
  if (!raw.networks?.length) return [];
  const isHost = raw.networks.every((network) => network.mode === "host");
  if (isHost && raw.container?.portMappings?.length) return [violation("/", "portMappings are not allowed with host-networking")];
  if (!isHost && raw.portDefinitions?.length) return [violation("/", "portDefinitions are only allowed with host-networking")];
  return [];
}

export function hasRepeats(items: readonly unknown[]): boolean {
  return new Set(items).size !== items.length;
}
