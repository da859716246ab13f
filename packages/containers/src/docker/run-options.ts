/**
 * `docker run` options (DockerInfo.parameters) as the Engine's API has them. The command line tool does this translation for the
 * original; an option that is not in this table fails the launch with its name, rather than being dropped.
 */
import { err, ok, parseBytes, type Result } from "@mesolite/base";

/** The body of `POST /containers/create` while it is put together; its field names. */
export interface ContainerBody {
  Image: string;
  Cmd?: readonly string[];
  Entrypoint?: readonly string[];
  Env: string[];
  Labels: Record<string, string>;
  ExposedPorts: Record<string, Record<string, never>>;
  Volumes: Record<string, Record<string, never>>;
  HostConfig: HostConfig;
  NetworkingConfig?: { EndpointsConfig: Record<string, { Aliases?: string[]; IPAMConfig?: { IPv4Address: string } }> };
  [more: string]: unknown;
}

interface HostConfig {
  NetworkMode: string;
  Binds: string[];
  Mounts?: BindMount[];
  PortBindings: Record<string, { HostIp?: string; HostPort: string }[]>;
  [more: string]: unknown;
}

interface BindMount {
  readonly Type: "bind";
  readonly Source: string;
  readonly Target: string;
  readonly ReadOnly: boolean;
}

type Setter = (body: ContainerBody, value: string) => string | undefined;

const setConfig =
  (name: string): Setter =>
  (body, value) =>
    void (body[name] = value);
const setHost =
  (name: string): Setter =>
  (body, value) =>
    void (body.HostConfig[name] = value);
const append =
  (name: string): Setter =>
  (body, value) =>
    void (body.HostConfig[name] = [...((body.HostConfig[name] as string[] | undefined) ?? []), value]);

const setPair =
  (name: string): Setter =>
  (body, value) => {
    const equals = value.indexOf("=");
    const [key, text] = equals < 0 ? [value, ""] : [value.slice(0, equals), value.slice(equals + 1)];
    body.HostConfig[name] = { ...(body.HostConfig[name] as Record<string, string> | undefined), [key]: text };
    return undefined;
  };

const setFlag =
  (set: (body: ContainerBody, value: boolean) => void): Setter =>
  (body, value) => {
    if (!["", "true", "false"].includes(value)) return "expected true or false";
    set(body, value !== "false");
    return undefined;
  };
const hostFlag = (name: string) => setFlag((body, value) => void (body.HostConfig[name] = value));

const setNumber =
  (name: string, scale = 1): Setter =>
  (body, value) => {
    const number = Number(value);
    if (value === "" || !Number.isFinite(number)) return "expected a number";
    body.HostConfig[name] = Math.round(number * scale);
    return undefined;
  };

/** Docker writes sizes as 64m, 1g, 512k or bytes. */
const setBytes =
  (name: string): Setter =>
  (body, value) => {
    const match = /^(-?\d+)([bkmg]?)b?$/i.exec(value);
    if (!match) return 'expected a size such as "64m"';
    const [, digits, unit] = match;
    const size =
      unit === undefined || unit === ""
        ? ok(Number(digits))
        : parseBytes(`${digits}${unit.toUpperCase() === "B" ? "B" : `${unit.toUpperCase()}B`}`);
    if (!size.ok) return size.error;
    body.HostConfig[name] = size.value;
    return undefined;
  };

const setLabel: Setter = (body, value) => {
  const equals = value.indexOf("=");
  body.Labels[equals < 0 ? value : value.slice(0, equals)] = equals < 0 ? "" : value.slice(equals + 1);
  return undefined;
};

/** name=soft[:hard] */
const addUlimit: Setter = (body, value) => {
  const match = /^([a-z]+)=(-?\d+)(?::(-?\d+))?$/.exec(value);
  if (!match) return 'expected NAME=SOFT[:HARD], such as "nofile=1024:2048"';
  const limit = { Name: match[1], Soft: Number(match[2]), Hard: Number(match[3] ?? match[2]) };
  body.HostConfig["Ulimits"] = [...((body.HostConfig["Ulimits"] as unknown[] | undefined) ?? []), limit];
  return undefined;
};

/** host[:container[:permissions]] */
const addDevice: Setter = (body, value) => {
  const [host, inside, permissions] = value.split(":");
  if (!host) return "expected HOST[:CONTAINER[:PERMISSIONS]]";
  const device = { PathOnHost: host, PathInContainer: inside ?? host, CgroupPermissions: permissions ?? "rwm" };
  body.HostConfig["Devices"] = [...((body.HostConfig["Devices"] as unknown[] | undefined) ?? []), device];
  return undefined;
};

/** [[ip:]host:]container[/protocol] */
const addPort: Setter = (body, value) => {
  const match = /^(?:(?:(\d[\d.]*|\[[^\]]+\]):)?(\d*):)?(\d+)(?:\/(tcp|udp|sctp))?$/.exec(value);
  if (!match) return "expected [[IP:]HOST_PORT:]CONTAINER_PORT[/PROTOCOL], one port";
  const port = `${match[3]}/${match[4] ?? "tcp"}`;
  body.ExposedPorts[port] = {};
  (body.HostConfig.PortBindings[port] ??= []).push({ ...(match[1] && { HostIp: match[1] }), HostPort: match[2] ?? "" });
  return undefined;
};

const exposePort: Setter = (body, value) => {
  if (!/^\d+(\/(tcp|udp|sctp))?$/.test(value)) return "expected PORT[/PROTOCOL], one port";
  body.ExposedPorts[value.includes("/") ? value : `${value}/tcp`] = {};
  return undefined;
};

const addVolume: Setter = (body, value) => {
  if (value.includes(":")) body.HostConfig.Binds.push(value);
  else body.Volumes[value] = {};
  return undefined;
};

const addTmpfs: Setter = (body, value) => {
  const colon = value.indexOf(":");
  const [path, options] = colon < 0 ? [value, ""] : [value.slice(0, colon), value.slice(colon + 1)];
  body.HostConfig["Tmpfs"] = { ...(body.HostConfig["Tmpfs"] as Record<string, string> | undefined), [path]: options };
  return undefined;
};

const setLog =
  (change: (log: { Type: string; Config: Record<string, string> }, value: string) => void): Setter =>
  (body, value) => {
    const log = (body.HostConfig["LogConfig"] as { Type: string; Config: Record<string, string> } | undefined) ?? {
      Type: "",
      Config: {},
    };
    change(log, value);
    body.HostConfig["LogConfig"] = log;
    return undefined;
  };

/** no | always | unless-stopped | on-failure[:n]. Restarts by the engine would hide a task's end from the agent. */
const setRestart: Setter = (_body, value) =>
  value === "no" || value === "" ? undefined : 'restarting is the framework\'s business; only "no" is accepted';

const endpoint = (body: ContainerBody) => {
  body.NetworkingConfig ??= { EndpointsConfig: {} };
  return (body.NetworkingConfig.EndpointsConfig[body.HostConfig.NetworkMode] ??= {});
};

const setters: Readonly<Record<string, Setter>> = {
  "add-host": append("ExtraHosts"),
  "blkio-weight": setNumber("BlkioWeight"),
  "cap-add": append("CapAdd"),
  "cap-drop": append("CapDrop"),
  "cgroup-parent": setHost("CgroupParent"),
  cgroupns: setHost("CgroupnsMode"),
  "cpu-period": setNumber("CpuPeriod"),
  "cpu-quota": setNumber("CpuQuota"),
  "cpu-shares": setNumber("CpuShares"),
  cpus: setNumber("NanoCpus", 1e9),
  "cpuset-cpus": setHost("CpusetCpus"),
  "cpuset-mems": setHost("CpusetMems"),
  device: addDevice,
  dns: append("Dns"),
  "dns-opt": append("DnsOptions"),
  "dns-option": append("DnsOptions"),
  "dns-search": append("DnsSearch"),
  domainname: setConfig("Domainname"),
  entrypoint: (body, value) => void (body.Entrypoint = [value]),
  env: (body, value) => void body.Env.push(value),
  expose: exposePort,
  "group-add": append("GroupAdd"),
  hostname: setConfig("Hostname"),
  init: hostFlag("Init"),
  ip: (body, value) => void (endpoint(body).IPAMConfig = { IPv4Address: value }),
  ipc: setHost("IpcMode"),
  label: setLabel,
  link: append("Links"),
  "log-driver": setLog((log, value) => (log.Type = value)),
  "log-opt": setLog((log, value) => (log.Config[value.split("=")[0] ?? ""] = value.slice(value.indexOf("=") + 1))),
  "mac-address": setConfig("MacAddress"),
  memory: setBytes("Memory"),
  "memory-reservation": setBytes("MemoryReservation"),
  "memory-swap": setBytes("MemorySwap"),
  "memory-swappiness": setNumber("MemorySwappiness"),
  net: setHost("NetworkMode"),
  "net-alias": (body, value) => void (endpoint(body).Aliases ??= []).push(value),
  network: setHost("NetworkMode"),
  "network-alias": (body, value) => void (endpoint(body).Aliases ??= []).push(value),
  "oom-kill-disable": hostFlag("OomKillDisable"),
  "oom-score-adj": setNumber("OomScoreAdj"),
  pid: setHost("PidMode"),
  "pids-limit": setNumber("PidsLimit"),
  privileged: hostFlag("Privileged"),
  publish: addPort,
  "publish-all": hostFlag("PublishAllPorts"),
  "read-only": hostFlag("ReadonlyRootfs"),
  restart: setRestart,
  rm: setFlag(() => undefined), // The agent removes every container (--docker_remove_delay), after it has read its exit code.
  runtime: setHost("Runtime"),
  "security-opt": append("SecurityOpt"),
  "shm-size": setBytes("ShmSize"),
  "stop-signal": setConfig("StopSignal"),
  "storage-opt": setPair("StorageOpt"),
  sysctl: setPair("Sysctls"),
  tmpfs: addTmpfs,
  ulimit: addUlimit,
  user: setConfig("User"),
  userns: setHost("UsernsMode"),
  uts: setHost("UTSMode"),
  volume: addVolume,
  "volume-driver": setHost("VolumeDriver"),
  "volumes-from": append("VolumesFrom"),
  workdir: setConfig("WorkingDir"),
};

const shortNames: Readonly<Record<string, string>> = {
  c: "cpu-shares",
  e: "env",
  h: "hostname",
  l: "label",
  m: "memory",
  P: "publish-all",
  p: "publish",
  u: "user",
  v: "volume",
  w: "workdir",
};

/** Applies the options in order: a later one overrides, lists grow. Network options come first, because aliases name the network. */
export function applyRunOptions(
  body: ContainerBody,
  parameters: readonly { readonly key: string; readonly value: string }[],
): Result<void> {
  const isNetwork = ({ key }: { key: string }) => key === "net" || key === "network";
  for (const { key, value } of [...parameters.filter(isNetwork), ...parameters.filter((one) => !isNetwork(one))]) {
    const set = setters[shortNames[key] ?? key];
    if (!set) return err(`Docker parameter "${key}" is not supported`);
    const refused = set(body, value);
    if (refused !== undefined) return err(`Docker parameter "${key}" has the value "${value}": ${refused}`);
  }
  return ok(undefined);
}
