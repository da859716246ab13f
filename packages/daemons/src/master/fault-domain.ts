import type { DomainInfo, MasterInfo } from "@mesolite/wire";

/** Masters of one cluster stand in one region: their frameworks take its agents for near. Mesos ends such a master too. */
export function refuseLeader(domain: DomainInfo | undefined, leader: MasterInfo): string | undefined {
  const own = domain?.fault_domain?.region.name;
  const other = leader.domain?.fault_domain?.region.name;
  if (own === undefined || other === undefined || own === other) return undefined;
  return `--domain puts it in region ${own}, but the leading master ${leader.pid ?? leader.id} is in region ${other}: all masters of a cluster must be in one`;
}
