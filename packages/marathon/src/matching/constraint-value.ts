import { formatScalar } from "@mesolite/resources";
import type { Attribute, Offer } from "@mesolite/wire";
import type { AgentInfo, Instance } from "../instances/instance.ts";

/** What constraints may look at: of an offer, or of the agent that an instance was placed on. */
export type Place = Omit<AgentInfo, "agentId">;

export function placeOfOffer(offer: Offer): Place {
  const fault = offer.domain?.fault_domain;
  return { host: offer.hostname, region: fault?.region?.name, zone: fault?.zone?.name, attributes: offer.attributes ?? [] };
}

/** The value that a constraint's field has in a place; `undefined` when the agent has no such attribute. */
export function constraintValue(place: Place, field: string): string | undefined {
  switch (field) {
    case "hostname":
    case "@hostname":
      return place.host;
    case "@region":
      return place.region;
    case "@zone":
      return place.zone;
    default: {
      const attribute = place.attributes.find(({ name }) => name === field);
      return attribute && attributeText(attribute);
    }
  }
}

export function constraintValueOfInstance(instance: Instance, field: string): string | undefined {
  return instance.agent && constraintValue(instance.agent, field);
}

function attributeText(attribute: Attribute): string {
  if (attribute.scalar) return formatScalar(attribute.scalar.value);
  if (attribute.ranges) return `[${(attribute.ranges.range ?? []).map((range) => `${range.begin}-${range.end}`).join(",")}]`;
  if (attribute.set) return `{${(attribute.set.item ?? []).join(",")}}`;
  return attribute.text?.value ?? "";
}
