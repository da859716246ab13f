// Generated from proto/v1/container.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { enumNames } from "../codec/schema.ts";
import { jsonArray, jsonPlain, jsonString, jsonUint64 } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { Parameter, readParameter, textParameter, writeParameter } from "./v1-common.ts";
import { CgroupInfo, readCgroupInfo, textCgroupInfo, writeCgroupInfo } from "./v1-device.ts";
import { ContainerID, readContainerID, textContainerID, writeContainerID } from "./v1-identity.ts";
import { Image, Volume, readImage, readVolume, textImage, textVolume, writeImage, writeVolume } from "./v1-image.ts";
import { NetworkInfo, readNetworkInfo, textNetworkInfo, writeNetworkInfo } from "./v1-network.ts";

/** mesos.v1.ContainerInfo */
export interface ContainerInfo {
  readonly type: ContainerInfo_Type;
  readonly volumes?: readonly Volume[] | undefined;
  readonly hostname?: string | undefined;
  readonly docker?: ContainerInfo_DockerInfo | undefined;
  readonly mesos?: ContainerInfo_MesosInfo | undefined;
  readonly network_infos?: readonly NetworkInfo[] | undefined;
  readonly linux_info?: LinuxInfo | undefined;
  readonly rlimit_info?: RLimitInfo | undefined;
  readonly tty_info?: TTYInfo | undefined;
}

export function writeContainerInfo(w: Writer, m: ContainerInfo): void {
  if (m.tty_info !== undefined) { const at = w.open(); writeTTYInfo(w, m.tty_info); w.close(82, at); }
  if (m.rlimit_info !== undefined) { const at = w.open(); writeRLimitInfo(w, m.rlimit_info); w.close(74, at); }
  if (m.linux_info !== undefined) { const at = w.open(); writeLinuxInfo(w, m.linux_info); w.close(66, at); }
  if (m.network_infos !== undefined) {
    const list = m.network_infos;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeNetworkInfo(w, list[i]!); w.close(58, at); }
  }
  if (m.mesos !== undefined) { const at = w.open(); writeContainerInfo_MesosInfo(w, m.mesos); w.close(42, at); }
  if (m.hostname !== undefined) w.string(34, m.hostname);
  if (m.docker !== undefined) { const at = w.open(); writeContainerInfo_DockerInfo(w, m.docker); w.close(26, at); }
  if (m.volumes !== undefined) {
    const list = m.volumes;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeVolume(w, list[i]!); w.close(18, at); }
  }
  if (m.type === undefined) throw missing();
  w.enumeration(8, ContainerInfo_Type, m.type);
}

const ShapeContainerInfo = /* @__PURE__ */ shape();
export function readContainerInfo(r: Reader, into?: ContainerInfo): ContainerInfo {
  const m = (into ?? new ShapeContainerInfo()) as Mutable<ContainerInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesContainerInfo_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 18: {
        const outer = r.open();
        m.volumes = append(m.volumes, readVolume(r));
        r.close(outer);
        break;
      }
      case 34:
        m.hostname = r.string();
        break;
      case 26: {
        const outer = r.open();
        m.docker = readContainerInfo_DockerInfo(r, m.docker);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.mesos = readContainerInfo_MesosInfo(r, m.mesos);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.network_infos = append(m.network_infos, readNetworkInfo(r));
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.linux_info = readLinuxInfo(r, m.linux_info);
        r.close(outer);
        break;
      }
      case 74: {
        const outer = r.open();
        m.rlimit_info = readRLimitInfo(r, m.rlimit_info);
        r.close(outer);
        break;
      }
      case 82: {
        const outer = r.open();
        m.tty_info = readTTYInfo(r, m.tty_info);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.type === undefined) r.incomplete = true;
  return m;
}

export function textContainerInfo(m: ContainerInfo): string {
  let text = "";
  text += '{"type":' + jsonString(m.type);
  if (m.volumes !== undefined && m.volumes.length > 0) {
    text += ',"volumes":' + jsonArray(m.volumes, textVolume);
  }
  if (m.hostname !== undefined) {
    text += ',"hostname":' + jsonString(m.hostname);
  }
  if (m.docker !== undefined) {
    text += ',"docker":' + textContainerInfo_DockerInfo(m.docker);
  }
  if (m.mesos !== undefined) {
    text += ',"mesos":' + textContainerInfo_MesosInfo(m.mesos);
  }
  if (m.network_infos !== undefined && m.network_infos.length > 0) {
    text += ',"network_infos":' + jsonArray(m.network_infos, textNetworkInfo);
  }
  if (m.linux_info !== undefined) {
    text += ',"linux_info":' + textLinuxInfo(m.linux_info);
  }
  if (m.rlimit_info !== undefined) {
    text += ',"rlimit_info":' + textRLimitInfo(m.rlimit_info);
  }
  if (m.tty_info !== undefined) {
    text += ',"tty_info":' + textTTYInfo(m.tty_info);
  }
  return `${text}}`;
}

export const ContainerInfo: MessageCodec<ContainerInfo> = /* @__PURE__ */ messageCodec<ContainerInfo>("mesos.v1.ContainerInfo", writeContainerInfo, readContainerInfo, textContainerInfo, [
  ["type", 1, "required", "enum", () => ContainerInfo_Type],
  ["volumes", 2, "repeated", "message", () => Volume],
  ["hostname", 4, "optional", "string"],
  ["docker", 3, "optional", "message", () => ContainerInfo_DockerInfo],
  ["mesos", 5, "optional", "message", () => ContainerInfo_MesosInfo],
  ["network_infos", 7, "repeated", "message", () => NetworkInfo],
  ["linux_info", 8, "optional", "message", () => LinuxInfo],
  ["rlimit_info", 9, "optional", "message", () => RLimitInfo],
  ["tty_info", 10, "optional", "message", () => TTYInfo],
]);

/** Numbers of mesos.v1.ContainerInfo.Type. */
export const ContainerInfo_Type = {
  DOCKER: 1,
  MESOS: 2,
} as const;
export type ContainerInfo_Type = "DOCKER" | "MESOS";
export const namesContainerInfo_Type: ReadonlyMap<number, ContainerInfo_Type> = /* @__PURE__ */ enumNames<ContainerInfo_Type>(ContainerInfo_Type);

/** mesos.v1.ContainerInfo.DockerInfo */
export interface ContainerInfo_DockerInfo {
  readonly image: string;
  /** Absent means "HOST". */
  readonly network?: ContainerInfo_DockerInfo_Network | undefined;
  readonly port_mappings?: readonly ContainerInfo_DockerInfo_PortMapping[] | undefined;
  /** Absent means false. */
  readonly privileged?: boolean | undefined;
  readonly parameters?: readonly Parameter[] | undefined;
  readonly force_pull_image?: boolean | undefined;
  /** Deprecated. */
  readonly volume_driver?: string | undefined;
}
/** What absent fields of ContainerInfo_DockerInfo mean. */
export const ContainerInfo_DockerInfo_defaults = { network: "HOST", privileged: false } as const;

export function writeContainerInfo_DockerInfo(w: Writer, m: ContainerInfo_DockerInfo): void {
  if (m.volume_driver !== undefined) w.string(58, m.volume_driver);
  if (m.force_pull_image !== undefined) w.bool(48, m.force_pull_image);
  if (m.parameters !== undefined) {
    const list = m.parameters;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeParameter(w, list[i]!); w.close(42, at); }
  }
  if (m.privileged !== undefined) w.bool(32, m.privileged);
  if (m.port_mappings !== undefined) {
    const list = m.port_mappings;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeContainerInfo_DockerInfo_PortMapping(w, list[i]!); w.close(26, at); }
  }
  if (m.network !== undefined) w.enumeration(16, ContainerInfo_DockerInfo_Network, m.network);
  if (m.image === undefined) throw missing();
  w.string(10, m.image);
}

const ShapeContainerInfo_DockerInfo = /* @__PURE__ */ shape();
export function readContainerInfo_DockerInfo(r: Reader, into?: ContainerInfo_DockerInfo): ContainerInfo_DockerInfo {
  const m = (into ?? new ShapeContainerInfo_DockerInfo()) as Mutable<ContainerInfo_DockerInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.image = r.string();
        break;
      case 16: {
        const value = r.enumeration(namesContainerInfo_DockerInfo_Network);
        if (value !== undefined) m.network = value;
        break;
      }
      case 26: {
        const outer = r.open();
        m.port_mappings = append(m.port_mappings, readContainerInfo_DockerInfo_PortMapping(r));
        r.close(outer);
        break;
      }
      case 32:
        m.privileged = r.bool();
        break;
      case 42: {
        const outer = r.open();
        m.parameters = append(m.parameters, readParameter(r));
        r.close(outer);
        break;
      }
      case 48:
        m.force_pull_image = r.bool();
        break;
      case 58:
        m.volume_driver = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.image === undefined) r.incomplete = true;
  return m;
}

export function textContainerInfo_DockerInfo(m: ContainerInfo_DockerInfo): string {
  let text = "";
  text += '{"image":' + jsonString(m.image);
  text += ',"network":' + jsonString(m.network ?? "HOST");
  if (m.port_mappings !== undefined && m.port_mappings.length > 0) {
    text += ',"port_mappings":' + jsonArray(m.port_mappings, textContainerInfo_DockerInfo_PortMapping);
  }
  text += ',"privileged":' + jsonPlain(m.privileged ?? false);
  if (m.parameters !== undefined && m.parameters.length > 0) {
    text += ',"parameters":' + jsonArray(m.parameters, textParameter);
  }
  if (m.force_pull_image !== undefined) {
    text += ',"force_pull_image":' + jsonPlain(m.force_pull_image);
  }
  if (m.volume_driver !== undefined) {
    text += ',"volume_driver":' + jsonString(m.volume_driver);
  }
  return `${text}}`;
}

export const ContainerInfo_DockerInfo: MessageCodec<ContainerInfo_DockerInfo> = /* @__PURE__ */ messageCodec<ContainerInfo_DockerInfo>("mesos.v1.ContainerInfo.DockerInfo", writeContainerInfo_DockerInfo, readContainerInfo_DockerInfo, textContainerInfo_DockerInfo, [
  ["image", 1, "required", "string"],
  ["network", 2, "optional", "enum", () => ContainerInfo_DockerInfo_Network],
  ["port_mappings", 3, "repeated", "message", () => ContainerInfo_DockerInfo_PortMapping],
  ["privileged", 4, "optional", "bool"],
  ["parameters", 5, "repeated", "message", () => Parameter],
  ["force_pull_image", 6, "optional", "bool"],
  ["volume_driver", 7, "optional", "string"],
]);

/** Numbers of mesos.v1.ContainerInfo.DockerInfo.Network. */
export const ContainerInfo_DockerInfo_Network = {
  HOST: 1,
  BRIDGE: 2,
  NONE: 3,
  USER: 4,
} as const;
export type ContainerInfo_DockerInfo_Network = "HOST" | "BRIDGE" | "NONE" | "USER";
export const namesContainerInfo_DockerInfo_Network: ReadonlyMap<number, ContainerInfo_DockerInfo_Network> = /* @__PURE__ */ enumNames<ContainerInfo_DockerInfo_Network>(ContainerInfo_DockerInfo_Network);

/** mesos.v1.ContainerInfo.DockerInfo.PortMapping */
export interface ContainerInfo_DockerInfo_PortMapping {
  readonly host_port: number;
  readonly container_port: number;
  readonly protocol?: string | undefined;
}

export function writeContainerInfo_DockerInfo_PortMapping(w: Writer, m: ContainerInfo_DockerInfo_PortMapping): void {
  if (m.protocol !== undefined) w.string(26, m.protocol);
  if (m.container_port === undefined) throw missing();
  w.uint32(16, m.container_port);
  if (m.host_port === undefined) throw missing();
  w.uint32(8, m.host_port);
}

const ShapeContainerInfo_DockerInfo_PortMapping = /* @__PURE__ */ shape();
export function readContainerInfo_DockerInfo_PortMapping(r: Reader, into?: ContainerInfo_DockerInfo_PortMapping): ContainerInfo_DockerInfo_PortMapping {
  const m = (into ?? new ShapeContainerInfo_DockerInfo_PortMapping()) as Mutable<ContainerInfo_DockerInfo_PortMapping>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.host_port = r.uint32();
        break;
      case 16:
        m.container_port = r.uint32();
        break;
      case 26:
        m.protocol = r.string();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.host_port === undefined || m.container_port === undefined) r.incomplete = true;
  return m;
}

export function textContainerInfo_DockerInfo_PortMapping(m: ContainerInfo_DockerInfo_PortMapping): string {
  let text = "";
  text += '{"host_port":' + jsonPlain(m.host_port);
  text += ',"container_port":' + jsonPlain(m.container_port);
  if (m.protocol !== undefined) {
    text += ',"protocol":' + jsonString(m.protocol);
  }
  return `${text}}`;
}

export const ContainerInfo_DockerInfo_PortMapping: MessageCodec<ContainerInfo_DockerInfo_PortMapping> = /* @__PURE__ */ messageCodec<ContainerInfo_DockerInfo_PortMapping>("mesos.v1.ContainerInfo.DockerInfo.PortMapping", writeContainerInfo_DockerInfo_PortMapping, readContainerInfo_DockerInfo_PortMapping, textContainerInfo_DockerInfo_PortMapping, [
  ["host_port", 1, "required", "uint32"],
  ["container_port", 2, "required", "uint32"],
  ["protocol", 3, "optional", "string"],
]);

/** mesos.v1.ContainerInfo.MesosInfo */
export interface ContainerInfo_MesosInfo {
  readonly image?: Image | undefined;
}

export function writeContainerInfo_MesosInfo(w: Writer, m: ContainerInfo_MesosInfo): void {
  if (m.image !== undefined) { const at = w.open(); writeImage(w, m.image); w.close(10, at); }
}

const ShapeContainerInfo_MesosInfo = /* @__PURE__ */ shape();
export function readContainerInfo_MesosInfo(r: Reader, into?: ContainerInfo_MesosInfo): ContainerInfo_MesosInfo {
  const m = (into ?? new ShapeContainerInfo_MesosInfo()) as Mutable<ContainerInfo_MesosInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.image = readImage(r, m.image);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textContainerInfo_MesosInfo(m: ContainerInfo_MesosInfo): string {
  let text = "";
  if (m.image !== undefined) {
    text += '{"image":' + textImage(m.image);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ContainerInfo_MesosInfo: MessageCodec<ContainerInfo_MesosInfo> = /* @__PURE__ */ messageCodec<ContainerInfo_MesosInfo>("mesos.v1.ContainerInfo.MesosInfo", writeContainerInfo_MesosInfo, readContainerInfo_MesosInfo, textContainerInfo_MesosInfo, [
  ["image", 1, "optional", "message", () => Image],
]);

/** mesos.v1.LinuxInfo */
export interface LinuxInfo {
  /** Deprecated. */
  readonly capability_info?: CapabilityInfo | undefined;
  readonly bounding_capabilities?: CapabilityInfo | undefined;
  readonly effective_capabilities?: CapabilityInfo | undefined;
  readonly share_pid_namespace?: boolean | undefined;
  readonly seccomp?: SeccompInfo | undefined;
  readonly ipc_mode?: LinuxInfo_IpcMode | undefined;
  readonly shm_size?: number | undefined;
  /** Absent means true. */
  readonly share_cgroups?: boolean | undefined;
}
/** What absent fields of LinuxInfo mean. */
export const LinuxInfo_defaults = { share_cgroups: true } as const;

export function writeLinuxInfo(w: Writer, m: LinuxInfo): void {
  if (m.share_cgroups !== undefined) w.bool(64, m.share_cgroups);
  if (m.shm_size !== undefined) w.uint32(56, m.shm_size);
  if (m.ipc_mode !== undefined) w.enumeration(48, LinuxInfo_IpcMode, m.ipc_mode);
  if (m.seccomp !== undefined) { const at = w.open(); writeSeccompInfo(w, m.seccomp); w.close(42, at); }
  if (m.share_pid_namespace !== undefined) w.bool(32, m.share_pid_namespace);
  if (m.effective_capabilities !== undefined) { const at = w.open(); writeCapabilityInfo(w, m.effective_capabilities); w.close(26, at); }
  if (m.bounding_capabilities !== undefined) { const at = w.open(); writeCapabilityInfo(w, m.bounding_capabilities); w.close(18, at); }
  if (m.capability_info !== undefined) { const at = w.open(); writeCapabilityInfo(w, m.capability_info); w.close(10, at); }
}

const ShapeLinuxInfo = /* @__PURE__ */ shape();
export function readLinuxInfo(r: Reader, into?: LinuxInfo): LinuxInfo {
  const m = (into ?? new ShapeLinuxInfo()) as Mutable<LinuxInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.capability_info = readCapabilityInfo(r, m.capability_info);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.bounding_capabilities = readCapabilityInfo(r, m.bounding_capabilities);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.effective_capabilities = readCapabilityInfo(r, m.effective_capabilities);
        r.close(outer);
        break;
      }
      case 32:
        m.share_pid_namespace = r.bool();
        break;
      case 42: {
        const outer = r.open();
        m.seccomp = readSeccompInfo(r, m.seccomp);
        r.close(outer);
        break;
      }
      case 48: {
        const value = r.enumeration(namesLinuxInfo_IpcMode);
        if (value !== undefined) m.ipc_mode = value;
        break;
      }
      case 56:
        m.shm_size = r.uint32();
        break;
      case 64:
        m.share_cgroups = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textLinuxInfo(m: LinuxInfo): string {
  let text = "";
  let comma = "{";
  if (m.capability_info !== undefined) {
    text += '{"capability_info":' + textCapabilityInfo(m.capability_info);
    comma = ",";
  }
  if (m.bounding_capabilities !== undefined) {
    text += comma + '"bounding_capabilities":' + textCapabilityInfo(m.bounding_capabilities);
    comma = ",";
  }
  if (m.effective_capabilities !== undefined) {
    text += comma + '"effective_capabilities":' + textCapabilityInfo(m.effective_capabilities);
    comma = ",";
  }
  if (m.share_pid_namespace !== undefined) {
    text += comma + '"share_pid_namespace":' + jsonPlain(m.share_pid_namespace);
    comma = ",";
  }
  if (m.seccomp !== undefined) {
    text += comma + '"seccomp":' + textSeccompInfo(m.seccomp);
    comma = ",";
  }
  if (m.ipc_mode !== undefined) {
    text += comma + '"ipc_mode":' + jsonString(m.ipc_mode);
    comma = ",";
  }
  if (m.shm_size !== undefined) {
    text += comma + '"shm_size":' + jsonPlain(m.shm_size);
    comma = ",";
  }
  text += comma + '"share_cgroups":' + jsonPlain(m.share_cgroups ?? true);
  return `${text}}`;
}

export const LinuxInfo: MessageCodec<LinuxInfo> = /* @__PURE__ */ messageCodec<LinuxInfo>("mesos.v1.LinuxInfo", writeLinuxInfo, readLinuxInfo, textLinuxInfo, [
  ["capability_info", 1, "optional", "message", () => CapabilityInfo],
  ["bounding_capabilities", 2, "optional", "message", () => CapabilityInfo],
  ["effective_capabilities", 3, "optional", "message", () => CapabilityInfo],
  ["share_pid_namespace", 4, "optional", "bool"],
  ["seccomp", 5, "optional", "message", () => SeccompInfo],
  ["ipc_mode", 6, "optional", "enum", () => LinuxInfo_IpcMode],
  ["shm_size", 7, "optional", "uint32"],
  ["share_cgroups", 8, "optional", "bool"],
]);

/** Numbers of mesos.v1.LinuxInfo.IpcMode. */
export const LinuxInfo_IpcMode = {
  UNKNOWN: 0,
  PRIVATE: 1,
  SHARE_PARENT: 2,
} as const;
export type LinuxInfo_IpcMode = "UNKNOWN" | "PRIVATE" | "SHARE_PARENT";
export const namesLinuxInfo_IpcMode: ReadonlyMap<number, LinuxInfo_IpcMode> = /* @__PURE__ */ enumNames<LinuxInfo_IpcMode>(LinuxInfo_IpcMode);

/** mesos.v1.CapabilityInfo */
export interface CapabilityInfo {
  readonly capabilities?: readonly CapabilityInfo_Capability[] | undefined;
}

export function writeCapabilityInfo(w: Writer, m: CapabilityInfo): void {
  if (m.capabilities !== undefined) {
    const list = m.capabilities;
    for (let i = list.length - 1; i >= 0; i--) w.enumeration(8, CapabilityInfo_Capability, list[i]!);
  }
}

const ShapeCapabilityInfo = /* @__PURE__ */ shape();
export function readCapabilityInfo(r: Reader, into?: CapabilityInfo): CapabilityInfo {
  const m = (into ?? new ShapeCapabilityInfo()) as Mutable<CapabilityInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesCapabilityInfo_Capability);
        if (value !== undefined) m.capabilities = append(m.capabilities, value);
        break;
      }
      case 10: {
        const outer = r.open();
        while (r.pos < r.end) {
          const value = r.enumeration(namesCapabilityInfo_Capability);
          if (value !== undefined) m.capabilities = append(m.capabilities, value);
        }
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textCapabilityInfo(m: CapabilityInfo): string {
  let text = "";
  if (m.capabilities !== undefined && m.capabilities.length > 0) {
    text += '{"capabilities":' + jsonArray(m.capabilities, jsonString);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const CapabilityInfo: MessageCodec<CapabilityInfo> = /* @__PURE__ */ messageCodec<CapabilityInfo>("mesos.v1.CapabilityInfo", writeCapabilityInfo, readCapabilityInfo, textCapabilityInfo, [
  ["capabilities", 1, "repeated", "enum", () => CapabilityInfo_Capability],
]);

/** Numbers of mesos.v1.CapabilityInfo.Capability. */
export const CapabilityInfo_Capability = {
  UNKNOWN: 0,
  CHOWN: 1000,
  DAC_OVERRIDE: 1001,
  DAC_READ_SEARCH: 1002,
  FOWNER: 1003,
  FSETID: 1004,
  KILL: 1005,
  SETGID: 1006,
  SETUID: 1007,
  SETPCAP: 1008,
  LINUX_IMMUTABLE: 1009,
  NET_BIND_SERVICE: 1010,
  NET_BROADCAST: 1011,
  NET_ADMIN: 1012,
  NET_RAW: 1013,
  IPC_LOCK: 1014,
  IPC_OWNER: 1015,
  SYS_MODULE: 1016,
  SYS_RAWIO: 1017,
  SYS_CHROOT: 1018,
  SYS_PTRACE: 1019,
  SYS_PACCT: 1020,
  SYS_ADMIN: 1021,
  SYS_BOOT: 1022,
  SYS_NICE: 1023,
  SYS_RESOURCE: 1024,
  SYS_TIME: 1025,
  SYS_TTY_CONFIG: 1026,
  MKNOD: 1027,
  LEASE: 1028,
  AUDIT_WRITE: 1029,
  AUDIT_CONTROL: 1030,
  SETFCAP: 1031,
  MAC_OVERRIDE: 1032,
  MAC_ADMIN: 1033,
  SYSLOG: 1034,
  WAKE_ALARM: 1035,
  BLOCK_SUSPEND: 1036,
  AUDIT_READ: 1037,
  PERFMON: 1038,
  BPF: 1039,
  CHECKPOINT_RESTORE: 1040,
} as const;
export type CapabilityInfo_Capability = "UNKNOWN" | "CHOWN" | "DAC_OVERRIDE" | "DAC_READ_SEARCH" | "FOWNER" | "FSETID" | "KILL" | "SETGID" | "SETUID" | "SETPCAP" | "LINUX_IMMUTABLE" | "NET_BIND_SERVICE" | "NET_BROADCAST" | "NET_ADMIN" | "NET_RAW" | "IPC_LOCK" | "IPC_OWNER" | "SYS_MODULE" | "SYS_RAWIO" | "SYS_CHROOT" | "SYS_PTRACE" | "SYS_PACCT" | "SYS_ADMIN" | "SYS_BOOT" | "SYS_NICE" | "SYS_RESOURCE" | "SYS_TIME" | "SYS_TTY_CONFIG" | "MKNOD" | "LEASE" | "AUDIT_WRITE" | "AUDIT_CONTROL" | "SETFCAP" | "MAC_OVERRIDE" | "MAC_ADMIN" | "SYSLOG" | "WAKE_ALARM" | "BLOCK_SUSPEND" | "AUDIT_READ" | "PERFMON" | "BPF" | "CHECKPOINT_RESTORE";
export const namesCapabilityInfo_Capability: ReadonlyMap<number, CapabilityInfo_Capability> = /* @__PURE__ */ enumNames<CapabilityInfo_Capability>(CapabilityInfo_Capability);

/** mesos.v1.SeccompInfo */
export interface SeccompInfo {
  readonly profile_name?: string | undefined;
  readonly unconfined?: boolean | undefined;
}

export function writeSeccompInfo(w: Writer, m: SeccompInfo): void {
  if (m.unconfined !== undefined) w.bool(16, m.unconfined);
  if (m.profile_name !== undefined) w.string(10, m.profile_name);
}

const ShapeSeccompInfo = /* @__PURE__ */ shape();
export function readSeccompInfo(r: Reader, into?: SeccompInfo): SeccompInfo {
  const m = (into ?? new ShapeSeccompInfo()) as Mutable<SeccompInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.profile_name = r.string();
        break;
      case 16:
        m.unconfined = r.bool();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textSeccompInfo(m: SeccompInfo): string {
  let text = "";
  let comma = "{";
  if (m.profile_name !== undefined) {
    text += '{"profile_name":' + jsonString(m.profile_name);
    comma = ",";
  }
  if (m.unconfined !== undefined) {
    text += comma + '"unconfined":' + jsonPlain(m.unconfined);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const SeccompInfo: MessageCodec<SeccompInfo> = /* @__PURE__ */ messageCodec<SeccompInfo>("mesos.v1.SeccompInfo", writeSeccompInfo, readSeccompInfo, textSeccompInfo, [
  ["profile_name", 1, "optional", "string"],
  ["unconfined", 2, "optional", "bool"],
]);

/** mesos.v1.RLimitInfo */
export interface RLimitInfo {
  readonly rlimits?: readonly RLimitInfo_RLimit[] | undefined;
}

export function writeRLimitInfo(w: Writer, m: RLimitInfo): void {
  if (m.rlimits !== undefined) {
    const list = m.rlimits;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeRLimitInfo_RLimit(w, list[i]!); w.close(10, at); }
  }
}

const ShapeRLimitInfo = /* @__PURE__ */ shape();
export function readRLimitInfo(r: Reader, into?: RLimitInfo): RLimitInfo {
  const m = (into ?? new ShapeRLimitInfo()) as Mutable<RLimitInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.rlimits = append(m.rlimits, readRLimitInfo_RLimit(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textRLimitInfo(m: RLimitInfo): string {
  let text = "";
  if (m.rlimits !== undefined && m.rlimits.length > 0) {
    text += '{"rlimits":' + jsonArray(m.rlimits, textRLimitInfo_RLimit);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const RLimitInfo: MessageCodec<RLimitInfo> = /* @__PURE__ */ messageCodec<RLimitInfo>("mesos.v1.RLimitInfo", writeRLimitInfo, readRLimitInfo, textRLimitInfo, [
  ["rlimits", 1, "repeated", "message", () => RLimitInfo_RLimit],
]);

/** mesos.v1.RLimitInfo.RLimit */
export interface RLimitInfo_RLimit {
  readonly type?: RLimitInfo_RLimit_Type | undefined;
  readonly hard?: number | undefined;
  readonly soft?: number | undefined;
}

export function writeRLimitInfo_RLimit(w: Writer, m: RLimitInfo_RLimit): void {
  if (m.soft !== undefined) w.uint64(24, m.soft);
  if (m.hard !== undefined) w.uint64(16, m.hard);
  if (m.type !== undefined) w.enumeration(8, RLimitInfo_RLimit_Type, m.type);
}

const ShapeRLimitInfo_RLimit = /* @__PURE__ */ shape();
export function readRLimitInfo_RLimit(r: Reader, into?: RLimitInfo_RLimit): RLimitInfo_RLimit {
  const m = (into ?? new ShapeRLimitInfo_RLimit()) as Mutable<RLimitInfo_RLimit>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const value = r.enumeration(namesRLimitInfo_RLimit_Type);
        if (value !== undefined) m.type = value;
        break;
      }
      case 16:
        m.hard = r.uint64();
        break;
      case 24:
        m.soft = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textRLimitInfo_RLimit(m: RLimitInfo_RLimit): string {
  let text = "";
  let comma = "{";
  if (m.type !== undefined) {
    text += '{"type":' + jsonString(m.type);
    comma = ",";
  }
  if (m.hard !== undefined) {
    text += comma + '"hard":' + jsonUint64(m.hard);
    comma = ",";
  }
  if (m.soft !== undefined) {
    text += comma + '"soft":' + jsonUint64(m.soft);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const RLimitInfo_RLimit: MessageCodec<RLimitInfo_RLimit> = /* @__PURE__ */ messageCodec<RLimitInfo_RLimit>("mesos.v1.RLimitInfo.RLimit", writeRLimitInfo_RLimit, readRLimitInfo_RLimit, textRLimitInfo_RLimit, [
  ["type", 1, "optional", "enum", () => RLimitInfo_RLimit_Type],
  ["hard", 2, "optional", "uint64"],
  ["soft", 3, "optional", "uint64"],
]);

/** Numbers of mesos.v1.RLimitInfo.RLimit.Type. */
export const RLimitInfo_RLimit_Type = {
  UNKNOWN: 0,
  RLMT_AS: 1,
  RLMT_CORE: 2,
  RLMT_CPU: 3,
  RLMT_DATA: 4,
  RLMT_FSIZE: 5,
  RLMT_LOCKS: 6,
  RLMT_MEMLOCK: 7,
  RLMT_MSGQUEUE: 8,
  RLMT_NICE: 9,
  RLMT_NOFILE: 10,
  RLMT_NPROC: 11,
  RLMT_RSS: 12,
  RLMT_RTPRIO: 13,
  RLMT_RTTIME: 14,
  RLMT_SIGPENDING: 15,
  RLMT_STACK: 16,
} as const;
export type RLimitInfo_RLimit_Type = "UNKNOWN" | "RLMT_AS" | "RLMT_CORE" | "RLMT_CPU" | "RLMT_DATA" | "RLMT_FSIZE" | "RLMT_LOCKS" | "RLMT_MEMLOCK" | "RLMT_MSGQUEUE" | "RLMT_NICE" | "RLMT_NOFILE" | "RLMT_NPROC" | "RLMT_RSS" | "RLMT_RTPRIO" | "RLMT_RTTIME" | "RLMT_SIGPENDING" | "RLMT_STACK";
export const namesRLimitInfo_RLimit_Type: ReadonlyMap<number, RLimitInfo_RLimit_Type> = /* @__PURE__ */ enumNames<RLimitInfo_RLimit_Type>(RLimitInfo_RLimit_Type);

/** mesos.v1.TTYInfo */
export interface TTYInfo {
  readonly window_size?: TTYInfo_WindowSize | undefined;
}

export function writeTTYInfo(w: Writer, m: TTYInfo): void {
  if (m.window_size !== undefined) { const at = w.open(); writeTTYInfo_WindowSize(w, m.window_size); w.close(10, at); }
}

const ShapeTTYInfo = /* @__PURE__ */ shape();
export function readTTYInfo(r: Reader, into?: TTYInfo): TTYInfo {
  const m = (into ?? new ShapeTTYInfo()) as Mutable<TTYInfo>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.window_size = readTTYInfo_WindowSize(r, m.window_size);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textTTYInfo(m: TTYInfo): string {
  let text = "";
  if (m.window_size !== undefined) {
    text += '{"window_size":' + textTTYInfo_WindowSize(m.window_size);
  }
  return text === "" ? "{}" : `${text}}`;
}

export const TTYInfo: MessageCodec<TTYInfo> = /* @__PURE__ */ messageCodec<TTYInfo>("mesos.v1.TTYInfo", writeTTYInfo, readTTYInfo, textTTYInfo, [
  ["window_size", 1, "optional", "message", () => TTYInfo_WindowSize],
]);

/** mesos.v1.TTYInfo.WindowSize */
export interface TTYInfo_WindowSize {
  readonly rows: number;
  readonly columns: number;
}

export function writeTTYInfo_WindowSize(w: Writer, m: TTYInfo_WindowSize): void {
  if (m.columns === undefined) throw missing();
  w.uint32(16, m.columns);
  if (m.rows === undefined) throw missing();
  w.uint32(8, m.rows);
}

const ShapeTTYInfo_WindowSize = /* @__PURE__ */ shape();
export function readTTYInfo_WindowSize(r: Reader, into?: TTYInfo_WindowSize): TTYInfo_WindowSize {
  const m = (into ?? new ShapeTTYInfo_WindowSize()) as Mutable<TTYInfo_WindowSize>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.rows = r.uint32();
        break;
      case 16:
        m.columns = r.uint32();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.rows === undefined || m.columns === undefined) r.incomplete = true;
  return m;
}

export function textTTYInfo_WindowSize(m: TTYInfo_WindowSize): string {
  let text = "";
  text += '{"rows":' + jsonPlain(m.rows);
  text += ',"columns":' + jsonPlain(m.columns);
  return `${text}}`;
}

export const TTYInfo_WindowSize: MessageCodec<TTYInfo_WindowSize> = /* @__PURE__ */ messageCodec<TTYInfo_WindowSize>("mesos.v1.TTYInfo.WindowSize", writeTTYInfo_WindowSize, readTTYInfo_WindowSize, textTTYInfo_WindowSize, [
  ["rows", 1, "required", "uint32"],
  ["columns", 2, "required", "uint32"],
]);

/** mesos.v1.ContainerStatus */
export interface ContainerStatus {
  readonly container_id?: ContainerID | undefined;
  readonly network_infos?: readonly NetworkInfo[] | undefined;
  readonly cgroup_info?: CgroupInfo | undefined;
  readonly executor_pid?: number | undefined;
}

export function writeContainerStatus(w: Writer, m: ContainerStatus): void {
  if (m.container_id !== undefined) { const at = w.open(); writeContainerID(w, m.container_id); w.close(34, at); }
  if (m.executor_pid !== undefined) w.uint32(24, m.executor_pid);
  if (m.cgroup_info !== undefined) { const at = w.open(); writeCgroupInfo(w, m.cgroup_info); w.close(18, at); }
  if (m.network_infos !== undefined) {
    const list = m.network_infos;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeNetworkInfo(w, list[i]!); w.close(10, at); }
  }
}

const ShapeContainerStatus = /* @__PURE__ */ shape();
export function readContainerStatus(r: Reader, into?: ContainerStatus): ContainerStatus {
  const m = (into ?? new ShapeContainerStatus()) as Mutable<ContainerStatus>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 34: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      case 10: {
        const outer = r.open();
        m.network_infos = append(m.network_infos, readNetworkInfo(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.cgroup_info = readCgroupInfo(r, m.cgroup_info);
        r.close(outer);
        break;
      }
      case 24:
        m.executor_pid = r.uint32();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textContainerStatus(m: ContainerStatus): string {
  let text = "";
  let comma = "{";
  if (m.container_id !== undefined) {
    text += '{"container_id":' + textContainerID(m.container_id);
    comma = ",";
  }
  if (m.network_infos !== undefined && m.network_infos.length > 0) {
    text += comma + '"network_infos":' + jsonArray(m.network_infos, textNetworkInfo);
    comma = ",";
  }
  if (m.cgroup_info !== undefined) {
    text += comma + '"cgroup_info":' + textCgroupInfo(m.cgroup_info);
    comma = ",";
  }
  if (m.executor_pid !== undefined) {
    text += comma + '"executor_pid":' + jsonPlain(m.executor_pid);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ContainerStatus: MessageCodec<ContainerStatus> = /* @__PURE__ */ messageCodec<ContainerStatus>("mesos.v1.ContainerStatus", writeContainerStatus, readContainerStatus, textContainerStatus, [
  ["container_id", 4, "optional", "message", () => ContainerID],
  ["network_infos", 1, "repeated", "message", () => NetworkInfo],
  ["cgroup_info", 2, "optional", "message", () => CgroupInfo],
  ["executor_pid", 3, "optional", "uint32"],
]);
