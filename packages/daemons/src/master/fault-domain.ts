import { DomainInfo, type MasterInfo } from "@mesolite/wire";
import { StartError } from "../shared/daemon.ts";

/** The JSON of --domain. @throws StartError */
export function domainOf(text: string | undefined): DomainInfo | undefined {
  if (text === undefined) return undefined;
  const example = '{"fault_domain":{"region":{"name":"europe"},"zone":{"name":"europe-1"}}}';
  let domain: DomainInfo;
  try {
    domain = DomainInfo.fromJson(JSON.parse(text));
  } catch (error) {
    throw new StartError(`master: --domain: expected JSON such as ${example}: ${(error as Error).message}`);
  }
  if (domain.fault_domain === undefined) throw new StartError(`master: --domain: 'fault_domain' is missing, as in ${example}`);
  return domain;
}

/** Masters of one cluster stand in one region: their frameworks take its agents for near. Mesos ends such a master too. */
export function refuseLeader(domain: DomainInfo | undefined, leader: MasterInfo): string | undefined {
  const own = domain?.fault_domain?.region.name;
  const other = leader.domain?.fault_domain?.region.name;
  if (own === undefined || other === undefined || own === other) return undefined;
  return `--domain puts it in region ${own}, but the leading master ${leader.pid ?? leader.id} is in region ${other}: all masters of a cluster must be in one`;
}
