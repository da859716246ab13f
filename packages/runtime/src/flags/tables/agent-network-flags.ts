import { type FlagSpec, laterFlag } from "../flag-spec.ts";

/** A flag of the port-mapping isolator, which the original has only when built with it. */
function portMapping(name: string, type: FlagSpec["type"], defaultText: string | undefined, help: string): FlagSpec {
  return laterFlag(name, type, defaultText, help, { optionalBuild: true });
}

/** The agent's flags on container networks. */
export const agentNetworkFlags: readonly FlagSpec[] = [
  portMapping("ephemeral_ports_per_container", "int", "1024", "Ephemeral ports that each container gets"),
  portMapping("eth0_name", "string", undefined, "Name of the public network interface"),
  portMapping("lo_name", "string", undefined, "Name of the loopback interface"),
  portMapping("egress_rate_limit_per_container", "bytes", undefined, "Outgoing bytes a second of each container"),
  portMapping("egress_rate_per_cpu", "string", undefined, "Outgoing bytes a second for each CPU of a container"),
  portMapping("minimum_egress_rate_limit", "bytes", undefined, "Least outgoing rate that a container gets"),
  portMapping("maximum_egress_rate_limit", "bytes", undefined, "Largest outgoing rate that a container gets"),
  portMapping("egress_ceil_limit", "bytes", undefined, "Outgoing rate that a container may reach while others are idle"),
  portMapping("egress_burst", "bytes", undefined, "Bytes that may go out at the ceiling rate"),
  portMapping("egress_unique_flow_per_container", "bool", "false", "Give each container a traffic flow of its own"),
  portMapping("egress_flow_classifier_parent", "string", "root", "Traffic class that the flows hang on"),
  portMapping("ingress_rate_limit_per_container", "bytes", undefined, "Incoming bytes a second of each container"),
  portMapping("ingress_rate_per_cpu", "string", undefined, "Incoming bytes a second for each CPU of a container"),
  portMapping("minimum_ingress_rate_limit", "bytes", undefined, "Least incoming rate that a container gets"),
  portMapping("maximum_ingress_rate_limit", "bytes", undefined, "Largest incoming rate that a container gets"),
  portMapping("ingress_ceil_limit", "bytes", undefined, "Incoming rate that a container may reach while others are idle"),
  portMapping("ingress_burst", "bytes", undefined, "Bytes that may come in at the ceiling rate"),
  portMapping("ingress_isolate_existing_containers", "bool", "true", "Limit containers that are already running too"),
  portMapping("network_link_speed", "bytes", undefined, "Speed of the public interface, where it can't be read"),
  portMapping("network_enable_socket_statistics_summary", "bool", "false", "Collect a summary of sockets for each container"),
  portMapping("network_enable_socket_statistics_details", "bool", "false", "Collect details of sockets for each container"),
  portMapping("network_enable_snmp_statistics", "bool", "false", "Collect SNMP statistics for each container"),
  portMapping("network_enable_rate_statistics", "bool", "false", "Collect percentiles of traffic rates for each container"),
  portMapping("network_rate_statistics_window", "duration", undefined, "Time that the percentiles cover"),
  portMapping("network_rate_statistics_interval", "duration", undefined, "Time between two samples of traffic"),
  portMapping(
    "container_ports_watch_interval",
    "duration",
    "30secs",
    "How often the ports that containers listen on are checked",
  ),
  portMapping("check_agent_port_range_only", "bool", "false", "Check only ports that the agent offers"),
  portMapping("enforce_container_ports", "bool", "false", "Kill containers that listen on ports that are not theirs"),
  portMapping("container_ports_isolated_range", "string", undefined, "The only ports that are checked, as [0-35000]"),
  laterFlag("network_cni_plugins_dir", "string", undefined, "Directories of CNI plugins, separated by colons"),
  laterFlag("network_cni_config_dir", "path", undefined, "Directory of CNI networks"),
  laterFlag("network_cni_root_dir_persist", "bool", "false", "Keep CNI state when the machine restarts"),
  laterFlag("network_cni_metrics", "bool", "true", "Whether there are metrics on CNI"),
];
