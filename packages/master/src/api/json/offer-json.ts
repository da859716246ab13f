import { quote, resourcesJson } from "@mesolite/http-api";
import type { OfferRecord } from "../../state/index.ts";

/** An outstanding offer as `/state` shows it inside its framework. */
export function offerJson(offer: OfferRecord): string {
  const ids = `"id":${quote(offer.id)},"framework_id":${quote(offer.frameworkId)},"allocation_info":{"role":${quote(offer.role)}}`;
  return `{${ids},"slave_id":${quote(offer.agentId)},"resources":${resourcesJson(offer.resources)}}`;
}
