import { decodeUtf8, MasterInfo } from "@mesolite/wire";

/** What a master publishes about itself where its group finds it: MasterInfo as Mesos JSON. @returns undefined for anything else */
export function readMasterInfo(data: Uint8Array): MasterInfo | undefined {
  try {
    return MasterInfo.fromJson(JSON.parse(decodeUtf8(data)));
  } catch {
    return undefined; // Not a master's: as good as nobody.
  }
}
