import { DomainInfo } from "@mesolite/wire";
import { StartError } from "./daemon.ts";

/** The JSON of --domain: region and zone of a master or an agent. @throws StartError */
export function domainFlag(program: "master" | "agent", text: string | undefined): DomainInfo | undefined {
  if (text === undefined) return undefined;
  const example = '{"fault_domain":{"region":{"name":"europe"},"zone":{"name":"europe-1"}}}';
  let domain: DomainInfo;
  try {
    domain = DomainInfo.fromJson(JSON.parse(text));
  } catch (error) {
    throw new StartError(`${program}: --domain: expected JSON such as ${example}: ${(error as Error).message}`);
  }
  if (domain.fault_domain === undefined)
    throw new StartError(`${program}: --domain: 'fault_domain' is missing, as in ${example}`);
  return domain;
}
