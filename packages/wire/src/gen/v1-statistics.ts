// Generated from proto/v1/statistics.proto by `npm run generate`: edit the schema, not this file.
import { append } from "../codec/append.ts";
import { jsonArray, jsonDouble, jsonInt64, jsonPlain, jsonString, jsonUint64 } from "../codec/json-text.ts";
import { type MessageCodec, messageCodec } from "../codec/message-codec.ts";
import type { Mutable } from "../codec/mutable.ts";
import type { Reader } from "../codec/reader.ts";
import { shape } from "../codec/shape.ts";
import { missing } from "../codec/wire-error.ts";
import type { Writer } from "../codec/writer.ts";
import { ExecutorInfo, readExecutorInfo, textExecutorInfo, writeExecutorInfo } from "./v1-command.ts";
import { Labels, readLabels, textLabels, writeLabels } from "./v1-common.ts";
import { CgroupInfo_Blkio_Statistics, readCgroupInfo_Blkio_Statistics, textCgroupInfo_Blkio_Statistics, writeCgroupInfo_Blkio_Statistics } from "./v1-device.ts";
import { ContainerID, TaskID, readContainerID, readTaskID, textContainerID, textTaskID, writeContainerID, writeTaskID } from "./v1-identity.ts";
import { Resource, Resource_DiskInfo_Persistence, Resource_DiskInfo_Source, Value_Range, readResource, readResource_DiskInfo_Persistence, readResource_DiskInfo_Source, readValue_Range, textResource, textResource_DiskInfo_Persistence, textResource_DiskInfo_Source, textValue_Range, writeResource, writeResource_DiskInfo_Persistence, writeResource_DiskInfo_Source, writeValue_Range } from "./v1-resource.ts";

/** mesos.v1.ResourceStatistics */
export interface ResourceStatistics {
  readonly timestamp: number;
  readonly processes?: number | undefined;
  readonly threads?: number | undefined;
  readonly cpus_user_time_secs?: number | undefined;
  readonly cpus_system_time_secs?: number | undefined;
  readonly cpus_limit?: number | undefined;
  readonly cpus_soft_limit?: number | undefined;
  readonly cpus_nr_periods?: number | undefined;
  readonly cpus_nr_throttled?: number | undefined;
  readonly cpus_throttled_time_secs?: number | undefined;
  readonly mem_total_bytes?: number | undefined;
  readonly mem_total_memsw_bytes?: number | undefined;
  readonly mem_kmem_usage_bytes?: number | undefined;
  readonly mem_kmem_tcp_usage_bytes?: number | undefined;
  readonly mem_limit_bytes?: number | undefined;
  readonly mem_soft_limit_bytes?: number | undefined;
  readonly mem_file_bytes?: number | undefined;
  readonly mem_anon_bytes?: number | undefined;
  readonly mem_cache_bytes?: number | undefined;
  readonly mem_rss_bytes?: number | undefined;
  readonly mem_mapped_file_bytes?: number | undefined;
  readonly mem_swap_bytes?: number | undefined;
  readonly mem_unevictable_bytes?: number | undefined;
  readonly mem_low_pressure_counter?: number | undefined;
  readonly mem_medium_pressure_counter?: number | undefined;
  readonly mem_critical_pressure_counter?: number | undefined;
  readonly disk_limit_bytes?: number | undefined;
  readonly disk_used_bytes?: number | undefined;
  readonly disk_statistics?: readonly DiskStatistics[] | undefined;
  readonly blkio_statistics?: CgroupInfo_Blkio_Statistics | undefined;
  readonly perf?: PerfStatistics | undefined;
  readonly net_rx_packets?: number | undefined;
  readonly net_rx_bytes?: number | undefined;
  readonly net_rx_errors?: number | undefined;
  readonly net_rx_dropped?: number | undefined;
  readonly net_tx_packets?: number | undefined;
  readonly net_tx_bytes?: number | undefined;
  readonly net_tx_errors?: number | undefined;
  readonly net_tx_dropped?: number | undefined;
  readonly net_tx_rate_limit?: number | undefined;
  readonly net_tx_burst_rate_limit?: number | undefined;
  readonly net_tx_burst_size?: number | undefined;
  readonly net_rx_rate_limit?: number | undefined;
  readonly net_rx_burst_rate_limit?: number | undefined;
  readonly net_rx_burst_size?: number | undefined;
  readonly net_rate_statistics?: ResourceStatistics_RateStatistics | undefined;
  readonly net_ephemeral_ports?: Value_Range | undefined;
  readonly net_tcp_rtt_microsecs_p50?: number | undefined;
  readonly net_tcp_rtt_microsecs_p90?: number | undefined;
  readonly net_tcp_rtt_microsecs_p95?: number | undefined;
  readonly net_tcp_rtt_microsecs_p99?: number | undefined;
  readonly net_tcp_active_connections?: number | undefined;
  readonly net_tcp_time_wait_connections?: number | undefined;
  readonly net_traffic_control_statistics?: readonly TrafficControlStatistics[] | undefined;
  readonly net_snmp_statistics?: SNMPStatistics | undefined;
}

export function writeResourceStatistics(w: Writer, m: ResourceStatistics): void {
  if (m.net_ephemeral_ports !== undefined) { const at = w.open(); writeValue_Range(w, m.net_ephemeral_ports); w.close(442, at); }
  if (m.net_rate_statistics !== undefined) { const at = w.open(); writeResourceStatistics_RateStatistics(w, m.net_rate_statistics); w.close(434, at); }
  if (m.mem_kmem_tcp_usage_bytes !== undefined) w.uint64(424, m.mem_kmem_tcp_usage_bytes);
  if (m.mem_kmem_usage_bytes !== undefined) w.uint64(416, m.mem_kmem_usage_bytes);
  if (m.net_rx_burst_size !== undefined) w.uint64(408, m.net_rx_burst_size);
  if (m.net_rx_burst_rate_limit !== undefined) w.uint64(400, m.net_rx_burst_rate_limit);
  if (m.net_rx_rate_limit !== undefined) w.uint64(392, m.net_rx_rate_limit);
  if (m.net_tx_burst_size !== undefined) w.uint64(384, m.net_tx_burst_size);
  if (m.net_tx_burst_rate_limit !== undefined) w.uint64(376, m.net_tx_burst_rate_limit);
  if (m.net_tx_rate_limit !== undefined) w.uint64(368, m.net_tx_rate_limit);
  if (m.cpus_soft_limit !== undefined) w.double(361, m.cpus_soft_limit);
  if (m.blkio_statistics !== undefined) { const at = w.open(); writeCgroupInfo_Blkio_Statistics(w, m.blkio_statistics); w.close(354, at); }
  if (m.disk_statistics !== undefined) {
    const list = m.disk_statistics;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeDiskStatistics(w, list[i]!); w.close(346, at); }
  }
  if (m.net_snmp_statistics !== undefined) { const at = w.open(); writeSNMPStatistics(w, m.net_snmp_statistics); w.close(338, at); }
  if (m.mem_unevictable_bytes !== undefined) w.uint64(328, m.mem_unevictable_bytes);
  if (m.mem_swap_bytes !== undefined) w.uint64(320, m.mem_swap_bytes);
  if (m.mem_cache_bytes !== undefined) w.uint64(312, m.mem_cache_bytes);
  if (m.mem_soft_limit_bytes !== undefined) w.uint64(304, m.mem_soft_limit_bytes);
  if (m.mem_total_memsw_bytes !== undefined) w.uint64(296, m.mem_total_memsw_bytes);
  if (m.mem_total_bytes !== undefined) w.uint64(288, m.mem_total_bytes);
  if (m.net_traffic_control_statistics !== undefined) {
    const list = m.net_traffic_control_statistics;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeTrafficControlStatistics(w, list[i]!); w.close(282, at); }
  }
  if (m.mem_critical_pressure_counter !== undefined) w.uint64(272, m.mem_critical_pressure_counter);
  if (m.mem_medium_pressure_counter !== undefined) w.uint64(264, m.mem_medium_pressure_counter);
  if (m.mem_low_pressure_counter !== undefined) w.uint64(256, m.mem_low_pressure_counter);
  if (m.threads !== undefined) w.uint32(248, m.threads);
  if (m.processes !== undefined) w.uint32(240, m.processes);
  if (m.net_tcp_time_wait_connections !== undefined) w.double(233, m.net_tcp_time_wait_connections);
  if (m.net_tcp_active_connections !== undefined) w.double(225, m.net_tcp_active_connections);
  if (m.disk_used_bytes !== undefined) w.uint64(216, m.disk_used_bytes);
  if (m.disk_limit_bytes !== undefined) w.uint64(208, m.disk_limit_bytes);
  if (m.net_tcp_rtt_microsecs_p99 !== undefined) w.double(201, m.net_tcp_rtt_microsecs_p99);
  if (m.net_tcp_rtt_microsecs_p95 !== undefined) w.double(193, m.net_tcp_rtt_microsecs_p95);
  if (m.net_tcp_rtt_microsecs_p90 !== undefined) w.double(185, m.net_tcp_rtt_microsecs_p90);
  if (m.net_tcp_rtt_microsecs_p50 !== undefined) w.double(177, m.net_tcp_rtt_microsecs_p50);
  if (m.net_tx_dropped !== undefined) w.uint64(168, m.net_tx_dropped);
  if (m.net_tx_errors !== undefined) w.uint64(160, m.net_tx_errors);
  if (m.net_tx_bytes !== undefined) w.uint64(152, m.net_tx_bytes);
  if (m.net_tx_packets !== undefined) w.uint64(144, m.net_tx_packets);
  if (m.net_rx_dropped !== undefined) w.uint64(136, m.net_rx_dropped);
  if (m.net_rx_errors !== undefined) w.uint64(128, m.net_rx_errors);
  if (m.net_rx_bytes !== undefined) w.uint64(120, m.net_rx_bytes);
  if (m.net_rx_packets !== undefined) w.uint64(112, m.net_rx_packets);
  if (m.perf !== undefined) { const at = w.open(); writePerfStatistics(w, m.perf); w.close(106, at); }
  if (m.mem_mapped_file_bytes !== undefined) w.uint64(96, m.mem_mapped_file_bytes);
  if (m.mem_anon_bytes !== undefined) w.uint64(88, m.mem_anon_bytes);
  if (m.mem_file_bytes !== undefined) w.uint64(80, m.mem_file_bytes);
  if (m.cpus_throttled_time_secs !== undefined) w.double(73, m.cpus_throttled_time_secs);
  if (m.cpus_nr_throttled !== undefined) w.uint32(64, m.cpus_nr_throttled);
  if (m.cpus_nr_periods !== undefined) w.uint32(56, m.cpus_nr_periods);
  if (m.mem_limit_bytes !== undefined) w.uint64(48, m.mem_limit_bytes);
  if (m.mem_rss_bytes !== undefined) w.uint64(40, m.mem_rss_bytes);
  if (m.cpus_limit !== undefined) w.double(33, m.cpus_limit);
  if (m.cpus_system_time_secs !== undefined) w.double(25, m.cpus_system_time_secs);
  if (m.cpus_user_time_secs !== undefined) w.double(17, m.cpus_user_time_secs);
  if (m.timestamp === undefined) throw missing();
  w.double(9, m.timestamp);
}

const ShapeResourceStatistics = /* @__PURE__ */ shape();
export function readResourceStatistics(r: Reader, into?: ResourceStatistics): ResourceStatistics {
  const m = (into ?? new ShapeResourceStatistics()) as Mutable<ResourceStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 9:
        m.timestamp = r.double();
        break;
      case 240:
        m.processes = r.uint32();
        break;
      case 248:
        m.threads = r.uint32();
        break;
      case 17:
        m.cpus_user_time_secs = r.double();
        break;
      case 25:
        m.cpus_system_time_secs = r.double();
        break;
      case 33:
        m.cpus_limit = r.double();
        break;
      case 361:
        m.cpus_soft_limit = r.double();
        break;
      case 56:
        m.cpus_nr_periods = r.uint32();
        break;
      case 64:
        m.cpus_nr_throttled = r.uint32();
        break;
      case 73:
        m.cpus_throttled_time_secs = r.double();
        break;
      case 288:
        m.mem_total_bytes = r.uint64();
        break;
      case 296:
        m.mem_total_memsw_bytes = r.uint64();
        break;
      case 416:
        m.mem_kmem_usage_bytes = r.uint64();
        break;
      case 424:
        m.mem_kmem_tcp_usage_bytes = r.uint64();
        break;
      case 48:
        m.mem_limit_bytes = r.uint64();
        break;
      case 304:
        m.mem_soft_limit_bytes = r.uint64();
        break;
      case 80:
        m.mem_file_bytes = r.uint64();
        break;
      case 88:
        m.mem_anon_bytes = r.uint64();
        break;
      case 312:
        m.mem_cache_bytes = r.uint64();
        break;
      case 40:
        m.mem_rss_bytes = r.uint64();
        break;
      case 96:
        m.mem_mapped_file_bytes = r.uint64();
        break;
      case 320:
        m.mem_swap_bytes = r.uint64();
        break;
      case 328:
        m.mem_unevictable_bytes = r.uint64();
        break;
      case 256:
        m.mem_low_pressure_counter = r.uint64();
        break;
      case 264:
        m.mem_medium_pressure_counter = r.uint64();
        break;
      case 272:
        m.mem_critical_pressure_counter = r.uint64();
        break;
      case 208:
        m.disk_limit_bytes = r.uint64();
        break;
      case 216:
        m.disk_used_bytes = r.uint64();
        break;
      case 346: {
        const outer = r.open();
        m.disk_statistics = append(m.disk_statistics, readDiskStatistics(r));
        r.close(outer);
        break;
      }
      case 354: {
        const outer = r.open();
        m.blkio_statistics = readCgroupInfo_Blkio_Statistics(r, m.blkio_statistics);
        r.close(outer);
        break;
      }
      case 106: {
        const outer = r.open();
        m.perf = readPerfStatistics(r, m.perf);
        r.close(outer);
        break;
      }
      case 112:
        m.net_rx_packets = r.uint64();
        break;
      case 120:
        m.net_rx_bytes = r.uint64();
        break;
      case 128:
        m.net_rx_errors = r.uint64();
        break;
      case 136:
        m.net_rx_dropped = r.uint64();
        break;
      case 144:
        m.net_tx_packets = r.uint64();
        break;
      case 152:
        m.net_tx_bytes = r.uint64();
        break;
      case 160:
        m.net_tx_errors = r.uint64();
        break;
      case 168:
        m.net_tx_dropped = r.uint64();
        break;
      case 368:
        m.net_tx_rate_limit = r.uint64();
        break;
      case 376:
        m.net_tx_burst_rate_limit = r.uint64();
        break;
      case 384:
        m.net_tx_burst_size = r.uint64();
        break;
      case 392:
        m.net_rx_rate_limit = r.uint64();
        break;
      case 400:
        m.net_rx_burst_rate_limit = r.uint64();
        break;
      case 408:
        m.net_rx_burst_size = r.uint64();
        break;
      case 434: {
        const outer = r.open();
        m.net_rate_statistics = readResourceStatistics_RateStatistics(r, m.net_rate_statistics);
        r.close(outer);
        break;
      }
      case 442: {
        const outer = r.open();
        m.net_ephemeral_ports = readValue_Range(r, m.net_ephemeral_ports);
        r.close(outer);
        break;
      }
      case 177:
        m.net_tcp_rtt_microsecs_p50 = r.double();
        break;
      case 185:
        m.net_tcp_rtt_microsecs_p90 = r.double();
        break;
      case 193:
        m.net_tcp_rtt_microsecs_p95 = r.double();
        break;
      case 201:
        m.net_tcp_rtt_microsecs_p99 = r.double();
        break;
      case 225:
        m.net_tcp_active_connections = r.double();
        break;
      case 233:
        m.net_tcp_time_wait_connections = r.double();
        break;
      case 282: {
        const outer = r.open();
        m.net_traffic_control_statistics = append(m.net_traffic_control_statistics, readTrafficControlStatistics(r));
        r.close(outer);
        break;
      }
      case 338: {
        const outer = r.open();
        m.net_snmp_statistics = readSNMPStatistics(r, m.net_snmp_statistics);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.timestamp === undefined) r.incomplete = true;
  return m;
}

export function textResourceStatistics(m: ResourceStatistics): string {
  let text = "";
  text += '{"timestamp":' + jsonDouble(m.timestamp);
  if (m.processes !== undefined) {
    text += ',"processes":' + jsonPlain(m.processes);
  }
  if (m.threads !== undefined) {
    text += ',"threads":' + jsonPlain(m.threads);
  }
  if (m.cpus_user_time_secs !== undefined) {
    text += ',"cpus_user_time_secs":' + jsonDouble(m.cpus_user_time_secs);
  }
  if (m.cpus_system_time_secs !== undefined) {
    text += ',"cpus_system_time_secs":' + jsonDouble(m.cpus_system_time_secs);
  }
  if (m.cpus_limit !== undefined) {
    text += ',"cpus_limit":' + jsonDouble(m.cpus_limit);
  }
  if (m.cpus_soft_limit !== undefined) {
    text += ',"cpus_soft_limit":' + jsonDouble(m.cpus_soft_limit);
  }
  if (m.cpus_nr_periods !== undefined) {
    text += ',"cpus_nr_periods":' + jsonPlain(m.cpus_nr_periods);
  }
  if (m.cpus_nr_throttled !== undefined) {
    text += ',"cpus_nr_throttled":' + jsonPlain(m.cpus_nr_throttled);
  }
  if (m.cpus_throttled_time_secs !== undefined) {
    text += ',"cpus_throttled_time_secs":' + jsonDouble(m.cpus_throttled_time_secs);
  }
  if (m.mem_total_bytes !== undefined) {
    text += ',"mem_total_bytes":' + jsonUint64(m.mem_total_bytes);
  }
  if (m.mem_total_memsw_bytes !== undefined) {
    text += ',"mem_total_memsw_bytes":' + jsonUint64(m.mem_total_memsw_bytes);
  }
  if (m.mem_kmem_usage_bytes !== undefined) {
    text += ',"mem_kmem_usage_bytes":' + jsonUint64(m.mem_kmem_usage_bytes);
  }
  if (m.mem_kmem_tcp_usage_bytes !== undefined) {
    text += ',"mem_kmem_tcp_usage_bytes":' + jsonUint64(m.mem_kmem_tcp_usage_bytes);
  }
  if (m.mem_limit_bytes !== undefined) {
    text += ',"mem_limit_bytes":' + jsonUint64(m.mem_limit_bytes);
  }
  if (m.mem_soft_limit_bytes !== undefined) {
    text += ',"mem_soft_limit_bytes":' + jsonUint64(m.mem_soft_limit_bytes);
  }
  if (m.mem_file_bytes !== undefined) {
    text += ',"mem_file_bytes":' + jsonUint64(m.mem_file_bytes);
  }
  if (m.mem_anon_bytes !== undefined) {
    text += ',"mem_anon_bytes":' + jsonUint64(m.mem_anon_bytes);
  }
  if (m.mem_cache_bytes !== undefined) {
    text += ',"mem_cache_bytes":' + jsonUint64(m.mem_cache_bytes);
  }
  if (m.mem_rss_bytes !== undefined) {
    text += ',"mem_rss_bytes":' + jsonUint64(m.mem_rss_bytes);
  }
  if (m.mem_mapped_file_bytes !== undefined) {
    text += ',"mem_mapped_file_bytes":' + jsonUint64(m.mem_mapped_file_bytes);
  }
  if (m.mem_swap_bytes !== undefined) {
    text += ',"mem_swap_bytes":' + jsonUint64(m.mem_swap_bytes);
  }
  if (m.mem_unevictable_bytes !== undefined) {
    text += ',"mem_unevictable_bytes":' + jsonUint64(m.mem_unevictable_bytes);
  }
  if (m.mem_low_pressure_counter !== undefined) {
    text += ',"mem_low_pressure_counter":' + jsonUint64(m.mem_low_pressure_counter);
  }
  if (m.mem_medium_pressure_counter !== undefined) {
    text += ',"mem_medium_pressure_counter":' + jsonUint64(m.mem_medium_pressure_counter);
  }
  if (m.mem_critical_pressure_counter !== undefined) {
    text += ',"mem_critical_pressure_counter":' + jsonUint64(m.mem_critical_pressure_counter);
  }
  if (m.disk_limit_bytes !== undefined) {
    text += ',"disk_limit_bytes":' + jsonUint64(m.disk_limit_bytes);
  }
  if (m.disk_used_bytes !== undefined) {
    text += ',"disk_used_bytes":' + jsonUint64(m.disk_used_bytes);
  }
  if (m.disk_statistics !== undefined && m.disk_statistics.length > 0) {
    text += ',"disk_statistics":' + jsonArray(m.disk_statistics, textDiskStatistics);
  }
  if (m.blkio_statistics !== undefined) {
    text += ',"blkio_statistics":' + textCgroupInfo_Blkio_Statistics(m.blkio_statistics);
  }
  if (m.perf !== undefined) {
    text += ',"perf":' + textPerfStatistics(m.perf);
  }
  if (m.net_rx_packets !== undefined) {
    text += ',"net_rx_packets":' + jsonUint64(m.net_rx_packets);
  }
  if (m.net_rx_bytes !== undefined) {
    text += ',"net_rx_bytes":' + jsonUint64(m.net_rx_bytes);
  }
  if (m.net_rx_errors !== undefined) {
    text += ',"net_rx_errors":' + jsonUint64(m.net_rx_errors);
  }
  if (m.net_rx_dropped !== undefined) {
    text += ',"net_rx_dropped":' + jsonUint64(m.net_rx_dropped);
  }
  if (m.net_tx_packets !== undefined) {
    text += ',"net_tx_packets":' + jsonUint64(m.net_tx_packets);
  }
  if (m.net_tx_bytes !== undefined) {
    text += ',"net_tx_bytes":' + jsonUint64(m.net_tx_bytes);
  }
  if (m.net_tx_errors !== undefined) {
    text += ',"net_tx_errors":' + jsonUint64(m.net_tx_errors);
  }
  if (m.net_tx_dropped !== undefined) {
    text += ',"net_tx_dropped":' + jsonUint64(m.net_tx_dropped);
  }
  if (m.net_tx_rate_limit !== undefined) {
    text += ',"net_tx_rate_limit":' + jsonUint64(m.net_tx_rate_limit);
  }
  if (m.net_tx_burst_rate_limit !== undefined) {
    text += ',"net_tx_burst_rate_limit":' + jsonUint64(m.net_tx_burst_rate_limit);
  }
  if (m.net_tx_burst_size !== undefined) {
    text += ',"net_tx_burst_size":' + jsonUint64(m.net_tx_burst_size);
  }
  if (m.net_rx_rate_limit !== undefined) {
    text += ',"net_rx_rate_limit":' + jsonUint64(m.net_rx_rate_limit);
  }
  if (m.net_rx_burst_rate_limit !== undefined) {
    text += ',"net_rx_burst_rate_limit":' + jsonUint64(m.net_rx_burst_rate_limit);
  }
  if (m.net_rx_burst_size !== undefined) {
    text += ',"net_rx_burst_size":' + jsonUint64(m.net_rx_burst_size);
  }
  if (m.net_rate_statistics !== undefined) {
    text += ',"net_rate_statistics":' + textResourceStatistics_RateStatistics(m.net_rate_statistics);
  }
  if (m.net_ephemeral_ports !== undefined) {
    text += ',"net_ephemeral_ports":' + textValue_Range(m.net_ephemeral_ports);
  }
  if (m.net_tcp_rtt_microsecs_p50 !== undefined) {
    text += ',"net_tcp_rtt_microsecs_p50":' + jsonDouble(m.net_tcp_rtt_microsecs_p50);
  }
  if (m.net_tcp_rtt_microsecs_p90 !== undefined) {
    text += ',"net_tcp_rtt_microsecs_p90":' + jsonDouble(m.net_tcp_rtt_microsecs_p90);
  }
  if (m.net_tcp_rtt_microsecs_p95 !== undefined) {
    text += ',"net_tcp_rtt_microsecs_p95":' + jsonDouble(m.net_tcp_rtt_microsecs_p95);
  }
  if (m.net_tcp_rtt_microsecs_p99 !== undefined) {
    text += ',"net_tcp_rtt_microsecs_p99":' + jsonDouble(m.net_tcp_rtt_microsecs_p99);
  }
  if (m.net_tcp_active_connections !== undefined) {
    text += ',"net_tcp_active_connections":' + jsonDouble(m.net_tcp_active_connections);
  }
  if (m.net_tcp_time_wait_connections !== undefined) {
    text += ',"net_tcp_time_wait_connections":' + jsonDouble(m.net_tcp_time_wait_connections);
  }
  if (m.net_traffic_control_statistics !== undefined && m.net_traffic_control_statistics.length > 0) {
    text += ',"net_traffic_control_statistics":' + jsonArray(m.net_traffic_control_statistics, textTrafficControlStatistics);
  }
  if (m.net_snmp_statistics !== undefined) {
    text += ',"net_snmp_statistics":' + textSNMPStatistics(m.net_snmp_statistics);
  }
  return `${text}}`;
}

export const ResourceStatistics: MessageCodec<ResourceStatistics> = /* @__PURE__ */ messageCodec<ResourceStatistics>("mesos.v1.ResourceStatistics", writeResourceStatistics, readResourceStatistics, textResourceStatistics, [
  ["timestamp", 1, "required", "double"],
  ["processes", 30, "optional", "uint32"],
  ["threads", 31, "optional", "uint32"],
  ["cpus_user_time_secs", 2, "optional", "double"],
  ["cpus_system_time_secs", 3, "optional", "double"],
  ["cpus_limit", 4, "optional", "double"],
  ["cpus_soft_limit", 45, "optional", "double"],
  ["cpus_nr_periods", 7, "optional", "uint32"],
  ["cpus_nr_throttled", 8, "optional", "uint32"],
  ["cpus_throttled_time_secs", 9, "optional", "double"],
  ["mem_total_bytes", 36, "optional", "uint64"],
  ["mem_total_memsw_bytes", 37, "optional", "uint64"],
  ["mem_kmem_usage_bytes", 52, "optional", "uint64"],
  ["mem_kmem_tcp_usage_bytes", 53, "optional", "uint64"],
  ["mem_limit_bytes", 6, "optional", "uint64"],
  ["mem_soft_limit_bytes", 38, "optional", "uint64"],
  ["mem_file_bytes", 10, "optional", "uint64"],
  ["mem_anon_bytes", 11, "optional", "uint64"],
  ["mem_cache_bytes", 39, "optional", "uint64"],
  ["mem_rss_bytes", 5, "optional", "uint64"],
  ["mem_mapped_file_bytes", 12, "optional", "uint64"],
  ["mem_swap_bytes", 40, "optional", "uint64"],
  ["mem_unevictable_bytes", 41, "optional", "uint64"],
  ["mem_low_pressure_counter", 32, "optional", "uint64"],
  ["mem_medium_pressure_counter", 33, "optional", "uint64"],
  ["mem_critical_pressure_counter", 34, "optional", "uint64"],
  ["disk_limit_bytes", 26, "optional", "uint64"],
  ["disk_used_bytes", 27, "optional", "uint64"],
  ["disk_statistics", 43, "repeated", "message", () => DiskStatistics],
  ["blkio_statistics", 44, "optional", "message", () => CgroupInfo_Blkio_Statistics],
  ["perf", 13, "optional", "message", () => PerfStatistics],
  ["net_rx_packets", 14, "optional", "uint64"],
  ["net_rx_bytes", 15, "optional", "uint64"],
  ["net_rx_errors", 16, "optional", "uint64"],
  ["net_rx_dropped", 17, "optional", "uint64"],
  ["net_tx_packets", 18, "optional", "uint64"],
  ["net_tx_bytes", 19, "optional", "uint64"],
  ["net_tx_errors", 20, "optional", "uint64"],
  ["net_tx_dropped", 21, "optional", "uint64"],
  ["net_tx_rate_limit", 46, "optional", "uint64"],
  ["net_tx_burst_rate_limit", 47, "optional", "uint64"],
  ["net_tx_burst_size", 48, "optional", "uint64"],
  ["net_rx_rate_limit", 49, "optional", "uint64"],
  ["net_rx_burst_rate_limit", 50, "optional", "uint64"],
  ["net_rx_burst_size", 51, "optional", "uint64"],
  ["net_rate_statistics", 54, "optional", "message", () => ResourceStatistics_RateStatistics],
  ["net_ephemeral_ports", 55, "optional", "message", () => Value_Range],
  ["net_tcp_rtt_microsecs_p50", 22, "optional", "double"],
  ["net_tcp_rtt_microsecs_p90", 23, "optional", "double"],
  ["net_tcp_rtt_microsecs_p95", 24, "optional", "double"],
  ["net_tcp_rtt_microsecs_p99", 25, "optional", "double"],
  ["net_tcp_active_connections", 28, "optional", "double"],
  ["net_tcp_time_wait_connections", 29, "optional", "double"],
  ["net_traffic_control_statistics", 35, "repeated", "message", () => TrafficControlStatistics],
  ["net_snmp_statistics", 42, "optional", "message", () => SNMPStatistics],
]);

/** mesos.v1.ResourceStatistics.RatePercentiles */
export interface ResourceStatistics_RatePercentiles {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly p50?: number | undefined;
  readonly p90?: number | undefined;
  readonly p95?: number | undefined;
  readonly p99?: number | undefined;
  readonly p999?: number | undefined;
  readonly p9999?: number | undefined;
  readonly samples?: number | undefined;
}

export function writeResourceStatistics_RatePercentiles(w: Writer, m: ResourceStatistics_RatePercentiles): void {
  if (m.samples !== undefined) w.uint64(72, m.samples);
  if (m.p9999 !== undefined) w.uint64(64, m.p9999);
  if (m.p999 !== undefined) w.uint64(56, m.p999);
  if (m.p99 !== undefined) w.uint64(48, m.p99);
  if (m.p95 !== undefined) w.uint64(40, m.p95);
  if (m.p90 !== undefined) w.uint64(32, m.p90);
  if (m.p50 !== undefined) w.uint64(24, m.p50);
  if (m.max !== undefined) w.uint64(16, m.max);
  if (m.min !== undefined) w.uint64(8, m.min);
}

const ShapeResourceStatistics_RatePercentiles = /* @__PURE__ */ shape();
export function readResourceStatistics_RatePercentiles(r: Reader, into?: ResourceStatistics_RatePercentiles): ResourceStatistics_RatePercentiles {
  const m = (into ?? new ShapeResourceStatistics_RatePercentiles()) as Mutable<ResourceStatistics_RatePercentiles>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.min = r.uint64();
        break;
      case 16:
        m.max = r.uint64();
        break;
      case 24:
        m.p50 = r.uint64();
        break;
      case 32:
        m.p90 = r.uint64();
        break;
      case 40:
        m.p95 = r.uint64();
        break;
      case 48:
        m.p99 = r.uint64();
        break;
      case 56:
        m.p999 = r.uint64();
        break;
      case 64:
        m.p9999 = r.uint64();
        break;
      case 72:
        m.samples = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResourceStatistics_RatePercentiles(m: ResourceStatistics_RatePercentiles): string {
  let text = "";
  let comma = "{";
  if (m.min !== undefined) {
    text += '{"min":' + jsonUint64(m.min);
    comma = ",";
  }
  if (m.max !== undefined) {
    text += comma + '"max":' + jsonUint64(m.max);
    comma = ",";
  }
  if (m.p50 !== undefined) {
    text += comma + '"p50":' + jsonUint64(m.p50);
    comma = ",";
  }
  if (m.p90 !== undefined) {
    text += comma + '"p90":' + jsonUint64(m.p90);
    comma = ",";
  }
  if (m.p95 !== undefined) {
    text += comma + '"p95":' + jsonUint64(m.p95);
    comma = ",";
  }
  if (m.p99 !== undefined) {
    text += comma + '"p99":' + jsonUint64(m.p99);
    comma = ",";
  }
  if (m.p999 !== undefined) {
    text += comma + '"p999":' + jsonUint64(m.p999);
    comma = ",";
  }
  if (m.p9999 !== undefined) {
    text += comma + '"p9999":' + jsonUint64(m.p9999);
    comma = ",";
  }
  if (m.samples !== undefined) {
    text += comma + '"samples":' + jsonUint64(m.samples);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ResourceStatistics_RatePercentiles: MessageCodec<ResourceStatistics_RatePercentiles> = /* @__PURE__ */ messageCodec<ResourceStatistics_RatePercentiles>("mesos.v1.ResourceStatistics.RatePercentiles", writeResourceStatistics_RatePercentiles, readResourceStatistics_RatePercentiles, textResourceStatistics_RatePercentiles, [
  ["min", 1, "optional", "uint64"],
  ["max", 2, "optional", "uint64"],
  ["p50", 3, "optional", "uint64"],
  ["p90", 4, "optional", "uint64"],
  ["p95", 5, "optional", "uint64"],
  ["p99", 6, "optional", "uint64"],
  ["p999", 7, "optional", "uint64"],
  ["p9999", 8, "optional", "uint64"],
  ["samples", 9, "optional", "uint64"],
]);

/** mesos.v1.ResourceStatistics.RateStatistics */
export interface ResourceStatistics_RateStatistics {
  readonly rx_rate?: ResourceStatistics_RatePercentiles | undefined;
  readonly rx_packet_rate?: ResourceStatistics_RatePercentiles | undefined;
  readonly rx_drop_rate?: ResourceStatistics_RatePercentiles | undefined;
  readonly rx_error_rate?: ResourceStatistics_RatePercentiles | undefined;
  readonly tx_rate?: ResourceStatistics_RatePercentiles | undefined;
  readonly tx_packet_rate?: ResourceStatistics_RatePercentiles | undefined;
  readonly tx_drop_rate?: ResourceStatistics_RatePercentiles | undefined;
  readonly tx_error_rate?: ResourceStatistics_RatePercentiles | undefined;
  readonly sampling_window_secs?: number | undefined;
  readonly sampling_interval_secs?: number | undefined;
}

export function writeResourceStatistics_RateStatistics(w: Writer, m: ResourceStatistics_RateStatistics): void {
  if (m.sampling_interval_secs !== undefined) w.double(81, m.sampling_interval_secs);
  if (m.sampling_window_secs !== undefined) w.double(73, m.sampling_window_secs);
  if (m.tx_error_rate !== undefined) { const at = w.open(); writeResourceStatistics_RatePercentiles(w, m.tx_error_rate); w.close(66, at); }
  if (m.tx_drop_rate !== undefined) { const at = w.open(); writeResourceStatistics_RatePercentiles(w, m.tx_drop_rate); w.close(58, at); }
  if (m.tx_packet_rate !== undefined) { const at = w.open(); writeResourceStatistics_RatePercentiles(w, m.tx_packet_rate); w.close(50, at); }
  if (m.tx_rate !== undefined) { const at = w.open(); writeResourceStatistics_RatePercentiles(w, m.tx_rate); w.close(42, at); }
  if (m.rx_error_rate !== undefined) { const at = w.open(); writeResourceStatistics_RatePercentiles(w, m.rx_error_rate); w.close(34, at); }
  if (m.rx_drop_rate !== undefined) { const at = w.open(); writeResourceStatistics_RatePercentiles(w, m.rx_drop_rate); w.close(26, at); }
  if (m.rx_packet_rate !== undefined) { const at = w.open(); writeResourceStatistics_RatePercentiles(w, m.rx_packet_rate); w.close(18, at); }
  if (m.rx_rate !== undefined) { const at = w.open(); writeResourceStatistics_RatePercentiles(w, m.rx_rate); w.close(10, at); }
}

const ShapeResourceStatistics_RateStatistics = /* @__PURE__ */ shape();
export function readResourceStatistics_RateStatistics(r: Reader, into?: ResourceStatistics_RateStatistics): ResourceStatistics_RateStatistics {
  const m = (into ?? new ShapeResourceStatistics_RateStatistics()) as Mutable<ResourceStatistics_RateStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.rx_rate = readResourceStatistics_RatePercentiles(r, m.rx_rate);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.rx_packet_rate = readResourceStatistics_RatePercentiles(r, m.rx_packet_rate);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.rx_drop_rate = readResourceStatistics_RatePercentiles(r, m.rx_drop_rate);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.rx_error_rate = readResourceStatistics_RatePercentiles(r, m.rx_error_rate);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.tx_rate = readResourceStatistics_RatePercentiles(r, m.tx_rate);
        r.close(outer);
        break;
      }
      case 50: {
        const outer = r.open();
        m.tx_packet_rate = readResourceStatistics_RatePercentiles(r, m.tx_packet_rate);
        r.close(outer);
        break;
      }
      case 58: {
        const outer = r.open();
        m.tx_drop_rate = readResourceStatistics_RatePercentiles(r, m.tx_drop_rate);
        r.close(outer);
        break;
      }
      case 66: {
        const outer = r.open();
        m.tx_error_rate = readResourceStatistics_RatePercentiles(r, m.tx_error_rate);
        r.close(outer);
        break;
      }
      case 73:
        m.sampling_window_secs = r.double();
        break;
      case 81:
        m.sampling_interval_secs = r.double();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResourceStatistics_RateStatistics(m: ResourceStatistics_RateStatistics): string {
  let text = "";
  let comma = "{";
  if (m.rx_rate !== undefined) {
    text += '{"rx_rate":' + textResourceStatistics_RatePercentiles(m.rx_rate);
    comma = ",";
  }
  if (m.rx_packet_rate !== undefined) {
    text += comma + '"rx_packet_rate":' + textResourceStatistics_RatePercentiles(m.rx_packet_rate);
    comma = ",";
  }
  if (m.rx_drop_rate !== undefined) {
    text += comma + '"rx_drop_rate":' + textResourceStatistics_RatePercentiles(m.rx_drop_rate);
    comma = ",";
  }
  if (m.rx_error_rate !== undefined) {
    text += comma + '"rx_error_rate":' + textResourceStatistics_RatePercentiles(m.rx_error_rate);
    comma = ",";
  }
  if (m.tx_rate !== undefined) {
    text += comma + '"tx_rate":' + textResourceStatistics_RatePercentiles(m.tx_rate);
    comma = ",";
  }
  if (m.tx_packet_rate !== undefined) {
    text += comma + '"tx_packet_rate":' + textResourceStatistics_RatePercentiles(m.tx_packet_rate);
    comma = ",";
  }
  if (m.tx_drop_rate !== undefined) {
    text += comma + '"tx_drop_rate":' + textResourceStatistics_RatePercentiles(m.tx_drop_rate);
    comma = ",";
  }
  if (m.tx_error_rate !== undefined) {
    text += comma + '"tx_error_rate":' + textResourceStatistics_RatePercentiles(m.tx_error_rate);
    comma = ",";
  }
  if (m.sampling_window_secs !== undefined) {
    text += comma + '"sampling_window_secs":' + jsonDouble(m.sampling_window_secs);
    comma = ",";
  }
  if (m.sampling_interval_secs !== undefined) {
    text += comma + '"sampling_interval_secs":' + jsonDouble(m.sampling_interval_secs);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ResourceStatistics_RateStatistics: MessageCodec<ResourceStatistics_RateStatistics> = /* @__PURE__ */ messageCodec<ResourceStatistics_RateStatistics>("mesos.v1.ResourceStatistics.RateStatistics", writeResourceStatistics_RateStatistics, readResourceStatistics_RateStatistics, textResourceStatistics_RateStatistics, [
  ["rx_rate", 1, "optional", "message", () => ResourceStatistics_RatePercentiles],
  ["rx_packet_rate", 2, "optional", "message", () => ResourceStatistics_RatePercentiles],
  ["rx_drop_rate", 3, "optional", "message", () => ResourceStatistics_RatePercentiles],
  ["rx_error_rate", 4, "optional", "message", () => ResourceStatistics_RatePercentiles],
  ["tx_rate", 5, "optional", "message", () => ResourceStatistics_RatePercentiles],
  ["tx_packet_rate", 6, "optional", "message", () => ResourceStatistics_RatePercentiles],
  ["tx_drop_rate", 7, "optional", "message", () => ResourceStatistics_RatePercentiles],
  ["tx_error_rate", 8, "optional", "message", () => ResourceStatistics_RatePercentiles],
  ["sampling_window_secs", 9, "optional", "double"],
  ["sampling_interval_secs", 10, "optional", "double"],
]);

/** mesos.v1.ResourceUsage */
export interface ResourceUsage {
  readonly executors?: readonly ResourceUsage_Executor[] | undefined;
  readonly total?: readonly Resource[] | undefined;
}

export function writeResourceUsage(w: Writer, m: ResourceUsage): void {
  if (m.total !== undefined) {
    const list = m.total;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.executors !== undefined) {
    const list = m.executors;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResourceUsage_Executor(w, list[i]!); w.close(10, at); }
  }
}

const ShapeResourceUsage = /* @__PURE__ */ shape();
export function readResourceUsage(r: Reader, into?: ResourceUsage): ResourceUsage {
  const m = (into ?? new ShapeResourceUsage()) as Mutable<ResourceUsage>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.executors = append(m.executors, readResourceUsage_Executor(r));
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.total = append(m.total, readResource(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textResourceUsage(m: ResourceUsage): string {
  let text = "";
  let comma = "{";
  if (m.executors !== undefined && m.executors.length > 0) {
    text += '{"executors":' + jsonArray(m.executors, textResourceUsage_Executor);
    comma = ",";
  }
  if (m.total !== undefined && m.total.length > 0) {
    text += comma + '"total":' + jsonArray(m.total, textResource);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const ResourceUsage: MessageCodec<ResourceUsage> = /* @__PURE__ */ messageCodec<ResourceUsage>("mesos.v1.ResourceUsage", writeResourceUsage, readResourceUsage, textResourceUsage, [
  ["executors", 1, "repeated", "message", () => ResourceUsage_Executor],
  ["total", 2, "repeated", "message", () => Resource],
]);

/** mesos.v1.ResourceUsage.Executor */
export interface ResourceUsage_Executor {
  readonly executor_info: ExecutorInfo;
  readonly allocated?: readonly Resource[] | undefined;
  readonly statistics?: ResourceStatistics | undefined;
  readonly container_id: ContainerID;
  readonly tasks?: readonly ResourceUsage_Executor_Task[] | undefined;
}

export function writeResourceUsage_Executor(w: Writer, m: ResourceUsage_Executor): void {
  if (m.tasks !== undefined) {
    const list = m.tasks;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResourceUsage_Executor_Task(w, list[i]!); w.close(42, at); }
  }
  if (m.container_id === undefined) throw missing();
  { const at = w.open(); writeContainerID(w, m.container_id); w.close(34, at); }
  if (m.statistics !== undefined) { const at = w.open(); writeResourceStatistics(w, m.statistics); w.close(26, at); }
  if (m.allocated !== undefined) {
    const list = m.allocated;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(18, at); }
  }
  if (m.executor_info === undefined) throw missing();
  { const at = w.open(); writeExecutorInfo(w, m.executor_info); w.close(10, at); }
}

const ShapeResourceUsage_Executor = /* @__PURE__ */ shape();
export function readResourceUsage_Executor(r: Reader, into?: ResourceUsage_Executor): ResourceUsage_Executor {
  const m = (into ?? new ShapeResourceUsage_Executor()) as Mutable<ResourceUsage_Executor>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.executor_info = readExecutorInfo(r, m.executor_info);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.allocated = append(m.allocated, readResource(r));
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.statistics = readResourceStatistics(r, m.statistics);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.container_id = readContainerID(r, m.container_id);
        r.close(outer);
        break;
      }
      case 42: {
        const outer = r.open();
        m.tasks = append(m.tasks, readResourceUsage_Executor_Task(r));
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.executor_info === undefined || m.container_id === undefined) r.incomplete = true;
  return m;
}

export function textResourceUsage_Executor(m: ResourceUsage_Executor): string {
  let text = "";
  text += '{"executor_info":' + textExecutorInfo(m.executor_info);
  if (m.allocated !== undefined && m.allocated.length > 0) {
    text += ',"allocated":' + jsonArray(m.allocated, textResource);
  }
  if (m.statistics !== undefined) {
    text += ',"statistics":' + textResourceStatistics(m.statistics);
  }
  text += ',"container_id":' + textContainerID(m.container_id);
  if (m.tasks !== undefined && m.tasks.length > 0) {
    text += ',"tasks":' + jsonArray(m.tasks, textResourceUsage_Executor_Task);
  }
  return `${text}}`;
}

export const ResourceUsage_Executor: MessageCodec<ResourceUsage_Executor> = /* @__PURE__ */ messageCodec<ResourceUsage_Executor>("mesos.v1.ResourceUsage.Executor", writeResourceUsage_Executor, readResourceUsage_Executor, textResourceUsage_Executor, [
  ["executor_info", 1, "required", "message", () => ExecutorInfo],
  ["allocated", 2, "repeated", "message", () => Resource],
  ["statistics", 3, "optional", "message", () => ResourceStatistics],
  ["container_id", 4, "required", "message", () => ContainerID],
  ["tasks", 5, "repeated", "message", () => ResourceUsage_Executor_Task],
]);

/** mesos.v1.ResourceUsage.Executor.Task */
export interface ResourceUsage_Executor_Task {
  readonly name: string;
  readonly id: TaskID;
  readonly resources?: readonly Resource[] | undefined;
  readonly labels?: Labels | undefined;
}

export function writeResourceUsage_Executor_Task(w: Writer, m: ResourceUsage_Executor_Task): void {
  if (m.labels !== undefined) { const at = w.open(); writeLabels(w, m.labels); w.close(34, at); }
  if (m.resources !== undefined) {
    const list = m.resources;
    for (let i = list.length - 1; i >= 0; i--) { const at = w.open(); writeResource(w, list[i]!); w.close(26, at); }
  }
  if (m.id === undefined) throw missing();
  { const at = w.open(); writeTaskID(w, m.id); w.close(18, at); }
  if (m.name === undefined) throw missing();
  w.string(10, m.name);
}

const ShapeResourceUsage_Executor_Task = /* @__PURE__ */ shape();
export function readResourceUsage_Executor_Task(r: Reader, into?: ResourceUsage_Executor_Task): ResourceUsage_Executor_Task {
  const m = (into ?? new ShapeResourceUsage_Executor_Task()) as Mutable<ResourceUsage_Executor_Task>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.name = r.string();
        break;
      case 18: {
        const outer = r.open();
        m.id = readTaskID(r, m.id);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.resources = append(m.resources, readResource(r));
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.labels = readLabels(r, m.labels);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  if (m.name === undefined || m.id === undefined) r.incomplete = true;
  return m;
}

export function textResourceUsage_Executor_Task(m: ResourceUsage_Executor_Task): string {
  let text = "";
  text += '{"name":' + jsonString(m.name);
  text += ',"id":' + textTaskID(m.id);
  if (m.resources !== undefined && m.resources.length > 0) {
    text += ',"resources":' + jsonArray(m.resources, textResource);
  }
  if (m.labels !== undefined) {
    text += ',"labels":' + textLabels(m.labels);
  }
  return `${text}}`;
}

export const ResourceUsage_Executor_Task: MessageCodec<ResourceUsage_Executor_Task> = /* @__PURE__ */ messageCodec<ResourceUsage_Executor_Task>("mesos.v1.ResourceUsage.Executor.Task", writeResourceUsage_Executor_Task, readResourceUsage_Executor_Task, textResourceUsage_Executor_Task, [
  ["name", 1, "required", "string"],
  ["id", 2, "required", "message", () => TaskID],
  ["resources", 3, "repeated", "message", () => Resource],
  ["labels", 4, "optional", "message", () => Labels],
]);

/** mesos.v1.DiskStatistics */
export interface DiskStatistics {
  readonly source?: Resource_DiskInfo_Source | undefined;
  readonly persistence?: Resource_DiskInfo_Persistence | undefined;
  readonly limit_bytes?: number | undefined;
  readonly used_bytes?: number | undefined;
}

export function writeDiskStatistics(w: Writer, m: DiskStatistics): void {
  if (m.used_bytes !== undefined) w.uint64(32, m.used_bytes);
  if (m.limit_bytes !== undefined) w.uint64(24, m.limit_bytes);
  if (m.persistence !== undefined) { const at = w.open(); writeResource_DiskInfo_Persistence(w, m.persistence); w.close(18, at); }
  if (m.source !== undefined) { const at = w.open(); writeResource_DiskInfo_Source(w, m.source); w.close(10, at); }
}

const ShapeDiskStatistics = /* @__PURE__ */ shape();
export function readDiskStatistics(r: Reader, into?: DiskStatistics): DiskStatistics {
  const m = (into ?? new ShapeDiskStatistics()) as Mutable<DiskStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.source = readResource_DiskInfo_Source(r, m.source);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.persistence = readResource_DiskInfo_Persistence(r, m.persistence);
        r.close(outer);
        break;
      }
      case 24:
        m.limit_bytes = r.uint64();
        break;
      case 32:
        m.used_bytes = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textDiskStatistics(m: DiskStatistics): string {
  let text = "";
  let comma = "{";
  if (m.source !== undefined) {
    text += '{"source":' + textResource_DiskInfo_Source(m.source);
    comma = ",";
  }
  if (m.persistence !== undefined) {
    text += comma + '"persistence":' + textResource_DiskInfo_Persistence(m.persistence);
    comma = ",";
  }
  if (m.limit_bytes !== undefined) {
    text += comma + '"limit_bytes":' + jsonUint64(m.limit_bytes);
    comma = ",";
  }
  if (m.used_bytes !== undefined) {
    text += comma + '"used_bytes":' + jsonUint64(m.used_bytes);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const DiskStatistics: MessageCodec<DiskStatistics> = /* @__PURE__ */ messageCodec<DiskStatistics>("mesos.v1.DiskStatistics", writeDiskStatistics, readDiskStatistics, textDiskStatistics, [
  ["source", 1, "optional", "message", () => Resource_DiskInfo_Source],
  ["persistence", 2, "optional", "message", () => Resource_DiskInfo_Persistence],
  ["limit_bytes", 3, "optional", "uint64"],
  ["used_bytes", 4, "optional", "uint64"],
]);

/** mesos.v1.PerfStatistics */
export interface PerfStatistics {
  readonly timestamp: number;
  readonly duration: number;
  readonly cycles?: number | undefined;
  readonly stalled_cycles_frontend?: number | undefined;
  readonly stalled_cycles_backend?: number | undefined;
  readonly instructions?: number | undefined;
  readonly cache_references?: number | undefined;
  readonly cache_misses?: number | undefined;
  readonly branches?: number | undefined;
  readonly branch_misses?: number | undefined;
  readonly bus_cycles?: number | undefined;
  readonly ref_cycles?: number | undefined;
  readonly cpu_clock?: number | undefined;
  readonly task_clock?: number | undefined;
  readonly page_faults?: number | undefined;
  readonly minor_faults?: number | undefined;
  readonly major_faults?: number | undefined;
  readonly context_switches?: number | undefined;
  readonly cpu_migrations?: number | undefined;
  readonly alignment_faults?: number | undefined;
  readonly emulation_faults?: number | undefined;
  readonly l1_dcache_loads?: number | undefined;
  readonly l1_dcache_load_misses?: number | undefined;
  readonly l1_dcache_stores?: number | undefined;
  readonly l1_dcache_store_misses?: number | undefined;
  readonly l1_dcache_prefetches?: number | undefined;
  readonly l1_dcache_prefetch_misses?: number | undefined;
  readonly l1_icache_loads?: number | undefined;
  readonly l1_icache_load_misses?: number | undefined;
  readonly l1_icache_prefetches?: number | undefined;
  readonly l1_icache_prefetch_misses?: number | undefined;
  readonly llc_loads?: number | undefined;
  readonly llc_load_misses?: number | undefined;
  readonly llc_stores?: number | undefined;
  readonly llc_store_misses?: number | undefined;
  readonly llc_prefetches?: number | undefined;
  readonly llc_prefetch_misses?: number | undefined;
  readonly dtlb_loads?: number | undefined;
  readonly dtlb_load_misses?: number | undefined;
  readonly dtlb_stores?: number | undefined;
  readonly dtlb_store_misses?: number | undefined;
  readonly dtlb_prefetches?: number | undefined;
  readonly dtlb_prefetch_misses?: number | undefined;
  readonly itlb_loads?: number | undefined;
  readonly itlb_load_misses?: number | undefined;
  readonly branch_loads?: number | undefined;
  readonly branch_load_misses?: number | undefined;
  readonly node_loads?: number | undefined;
  readonly node_load_misses?: number | undefined;
  readonly node_stores?: number | undefined;
  readonly node_store_misses?: number | undefined;
  readonly node_prefetches?: number | undefined;
  readonly node_prefetch_misses?: number | undefined;
}

export function writePerfStatistics(w: Writer, m: PerfStatistics): void {
  if (m.node_prefetch_misses !== undefined) w.uint64(424, m.node_prefetch_misses);
  if (m.node_prefetches !== undefined) w.uint64(416, m.node_prefetches);
  if (m.node_store_misses !== undefined) w.uint64(408, m.node_store_misses);
  if (m.node_stores !== undefined) w.uint64(400, m.node_stores);
  if (m.node_load_misses !== undefined) w.uint64(392, m.node_load_misses);
  if (m.node_loads !== undefined) w.uint64(384, m.node_loads);
  if (m.branch_load_misses !== undefined) w.uint64(376, m.branch_load_misses);
  if (m.branch_loads !== undefined) w.uint64(368, m.branch_loads);
  if (m.itlb_load_misses !== undefined) w.uint64(360, m.itlb_load_misses);
  if (m.itlb_loads !== undefined) w.uint64(352, m.itlb_loads);
  if (m.dtlb_prefetch_misses !== undefined) w.uint64(344, m.dtlb_prefetch_misses);
  if (m.dtlb_prefetches !== undefined) w.uint64(336, m.dtlb_prefetches);
  if (m.dtlb_store_misses !== undefined) w.uint64(328, m.dtlb_store_misses);
  if (m.dtlb_stores !== undefined) w.uint64(320, m.dtlb_stores);
  if (m.dtlb_load_misses !== undefined) w.uint64(312, m.dtlb_load_misses);
  if (m.dtlb_loads !== undefined) w.uint64(304, m.dtlb_loads);
  if (m.llc_prefetch_misses !== undefined) w.uint64(296, m.llc_prefetch_misses);
  if (m.llc_prefetches !== undefined) w.uint64(288, m.llc_prefetches);
  if (m.llc_store_misses !== undefined) w.uint64(280, m.llc_store_misses);
  if (m.llc_stores !== undefined) w.uint64(272, m.llc_stores);
  if (m.llc_load_misses !== undefined) w.uint64(264, m.llc_load_misses);
  if (m.llc_loads !== undefined) w.uint64(256, m.llc_loads);
  if (m.l1_icache_prefetch_misses !== undefined) w.uint64(248, m.l1_icache_prefetch_misses);
  if (m.l1_icache_prefetches !== undefined) w.uint64(240, m.l1_icache_prefetches);
  if (m.l1_icache_load_misses !== undefined) w.uint64(232, m.l1_icache_load_misses);
  if (m.l1_icache_loads !== undefined) w.uint64(224, m.l1_icache_loads);
  if (m.l1_dcache_prefetch_misses !== undefined) w.uint64(216, m.l1_dcache_prefetch_misses);
  if (m.l1_dcache_prefetches !== undefined) w.uint64(208, m.l1_dcache_prefetches);
  if (m.l1_dcache_store_misses !== undefined) w.uint64(200, m.l1_dcache_store_misses);
  if (m.l1_dcache_stores !== undefined) w.uint64(192, m.l1_dcache_stores);
  if (m.l1_dcache_load_misses !== undefined) w.uint64(184, m.l1_dcache_load_misses);
  if (m.l1_dcache_loads !== undefined) w.uint64(176, m.l1_dcache_loads);
  if (m.emulation_faults !== undefined) w.uint64(168, m.emulation_faults);
  if (m.alignment_faults !== undefined) w.uint64(160, m.alignment_faults);
  if (m.cpu_migrations !== undefined) w.uint64(152, m.cpu_migrations);
  if (m.context_switches !== undefined) w.uint64(144, m.context_switches);
  if (m.major_faults !== undefined) w.uint64(136, m.major_faults);
  if (m.minor_faults !== undefined) w.uint64(128, m.minor_faults);
  if (m.page_faults !== undefined) w.uint64(120, m.page_faults);
  if (m.task_clock !== undefined) w.double(113, m.task_clock);
  if (m.cpu_clock !== undefined) w.double(105, m.cpu_clock);
  if (m.ref_cycles !== undefined) w.uint64(96, m.ref_cycles);
  if (m.bus_cycles !== undefined) w.uint64(88, m.bus_cycles);
  if (m.branch_misses !== undefined) w.uint64(80, m.branch_misses);
  if (m.branches !== undefined) w.uint64(72, m.branches);
  if (m.cache_misses !== undefined) w.uint64(64, m.cache_misses);
  if (m.cache_references !== undefined) w.uint64(56, m.cache_references);
  if (m.instructions !== undefined) w.uint64(48, m.instructions);
  if (m.stalled_cycles_backend !== undefined) w.uint64(40, m.stalled_cycles_backend);
  if (m.stalled_cycles_frontend !== undefined) w.uint64(32, m.stalled_cycles_frontend);
  if (m.cycles !== undefined) w.uint64(24, m.cycles);
  if (m.duration === undefined) throw missing();
  w.double(17, m.duration);
  if (m.timestamp === undefined) throw missing();
  w.double(9, m.timestamp);
}

const ShapePerfStatistics = /* @__PURE__ */ shape();
export function readPerfStatistics(r: Reader, into?: PerfStatistics): PerfStatistics {
  const m = (into ?? new ShapePerfStatistics()) as Mutable<PerfStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 9:
        m.timestamp = r.double();
        break;
      case 17:
        m.duration = r.double();
        break;
      case 24:
        m.cycles = r.uint64();
        break;
      case 32:
        m.stalled_cycles_frontend = r.uint64();
        break;
      case 40:
        m.stalled_cycles_backend = r.uint64();
        break;
      case 48:
        m.instructions = r.uint64();
        break;
      case 56:
        m.cache_references = r.uint64();
        break;
      case 64:
        m.cache_misses = r.uint64();
        break;
      case 72:
        m.branches = r.uint64();
        break;
      case 80:
        m.branch_misses = r.uint64();
        break;
      case 88:
        m.bus_cycles = r.uint64();
        break;
      case 96:
        m.ref_cycles = r.uint64();
        break;
      case 105:
        m.cpu_clock = r.double();
        break;
      case 113:
        m.task_clock = r.double();
        break;
      case 120:
        m.page_faults = r.uint64();
        break;
      case 128:
        m.minor_faults = r.uint64();
        break;
      case 136:
        m.major_faults = r.uint64();
        break;
      case 144:
        m.context_switches = r.uint64();
        break;
      case 152:
        m.cpu_migrations = r.uint64();
        break;
      case 160:
        m.alignment_faults = r.uint64();
        break;
      case 168:
        m.emulation_faults = r.uint64();
        break;
      case 176:
        m.l1_dcache_loads = r.uint64();
        break;
      case 184:
        m.l1_dcache_load_misses = r.uint64();
        break;
      case 192:
        m.l1_dcache_stores = r.uint64();
        break;
      case 200:
        m.l1_dcache_store_misses = r.uint64();
        break;
      case 208:
        m.l1_dcache_prefetches = r.uint64();
        break;
      case 216:
        m.l1_dcache_prefetch_misses = r.uint64();
        break;
      case 224:
        m.l1_icache_loads = r.uint64();
        break;
      case 232:
        m.l1_icache_load_misses = r.uint64();
        break;
      case 240:
        m.l1_icache_prefetches = r.uint64();
        break;
      case 248:
        m.l1_icache_prefetch_misses = r.uint64();
        break;
      case 256:
        m.llc_loads = r.uint64();
        break;
      case 264:
        m.llc_load_misses = r.uint64();
        break;
      case 272:
        m.llc_stores = r.uint64();
        break;
      case 280:
        m.llc_store_misses = r.uint64();
        break;
      case 288:
        m.llc_prefetches = r.uint64();
        break;
      case 296:
        m.llc_prefetch_misses = r.uint64();
        break;
      case 304:
        m.dtlb_loads = r.uint64();
        break;
      case 312:
        m.dtlb_load_misses = r.uint64();
        break;
      case 320:
        m.dtlb_stores = r.uint64();
        break;
      case 328:
        m.dtlb_store_misses = r.uint64();
        break;
      case 336:
        m.dtlb_prefetches = r.uint64();
        break;
      case 344:
        m.dtlb_prefetch_misses = r.uint64();
        break;
      case 352:
        m.itlb_loads = r.uint64();
        break;
      case 360:
        m.itlb_load_misses = r.uint64();
        break;
      case 368:
        m.branch_loads = r.uint64();
        break;
      case 376:
        m.branch_load_misses = r.uint64();
        break;
      case 384:
        m.node_loads = r.uint64();
        break;
      case 392:
        m.node_load_misses = r.uint64();
        break;
      case 400:
        m.node_stores = r.uint64();
        break;
      case 408:
        m.node_store_misses = r.uint64();
        break;
      case 416:
        m.node_prefetches = r.uint64();
        break;
      case 424:
        m.node_prefetch_misses = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.timestamp === undefined || m.duration === undefined) r.incomplete = true;
  return m;
}

export function textPerfStatistics(m: PerfStatistics): string {
  let text = "";
  text += '{"timestamp":' + jsonDouble(m.timestamp);
  text += ',"duration":' + jsonDouble(m.duration);
  if (m.cycles !== undefined) {
    text += ',"cycles":' + jsonUint64(m.cycles);
  }
  if (m.stalled_cycles_frontend !== undefined) {
    text += ',"stalled_cycles_frontend":' + jsonUint64(m.stalled_cycles_frontend);
  }
  if (m.stalled_cycles_backend !== undefined) {
    text += ',"stalled_cycles_backend":' + jsonUint64(m.stalled_cycles_backend);
  }
  if (m.instructions !== undefined) {
    text += ',"instructions":' + jsonUint64(m.instructions);
  }
  if (m.cache_references !== undefined) {
    text += ',"cache_references":' + jsonUint64(m.cache_references);
  }
  if (m.cache_misses !== undefined) {
    text += ',"cache_misses":' + jsonUint64(m.cache_misses);
  }
  if (m.branches !== undefined) {
    text += ',"branches":' + jsonUint64(m.branches);
  }
  if (m.branch_misses !== undefined) {
    text += ',"branch_misses":' + jsonUint64(m.branch_misses);
  }
  if (m.bus_cycles !== undefined) {
    text += ',"bus_cycles":' + jsonUint64(m.bus_cycles);
  }
  if (m.ref_cycles !== undefined) {
    text += ',"ref_cycles":' + jsonUint64(m.ref_cycles);
  }
  if (m.cpu_clock !== undefined) {
    text += ',"cpu_clock":' + jsonDouble(m.cpu_clock);
  }
  if (m.task_clock !== undefined) {
    text += ',"task_clock":' + jsonDouble(m.task_clock);
  }
  if (m.page_faults !== undefined) {
    text += ',"page_faults":' + jsonUint64(m.page_faults);
  }
  if (m.minor_faults !== undefined) {
    text += ',"minor_faults":' + jsonUint64(m.minor_faults);
  }
  if (m.major_faults !== undefined) {
    text += ',"major_faults":' + jsonUint64(m.major_faults);
  }
  if (m.context_switches !== undefined) {
    text += ',"context_switches":' + jsonUint64(m.context_switches);
  }
  if (m.cpu_migrations !== undefined) {
    text += ',"cpu_migrations":' + jsonUint64(m.cpu_migrations);
  }
  if (m.alignment_faults !== undefined) {
    text += ',"alignment_faults":' + jsonUint64(m.alignment_faults);
  }
  if (m.emulation_faults !== undefined) {
    text += ',"emulation_faults":' + jsonUint64(m.emulation_faults);
  }
  if (m.l1_dcache_loads !== undefined) {
    text += ',"l1_dcache_loads":' + jsonUint64(m.l1_dcache_loads);
  }
  if (m.l1_dcache_load_misses !== undefined) {
    text += ',"l1_dcache_load_misses":' + jsonUint64(m.l1_dcache_load_misses);
  }
  if (m.l1_dcache_stores !== undefined) {
    text += ',"l1_dcache_stores":' + jsonUint64(m.l1_dcache_stores);
  }
  if (m.l1_dcache_store_misses !== undefined) {
    text += ',"l1_dcache_store_misses":' + jsonUint64(m.l1_dcache_store_misses);
  }
  if (m.l1_dcache_prefetches !== undefined) {
    text += ',"l1_dcache_prefetches":' + jsonUint64(m.l1_dcache_prefetches);
  }
  if (m.l1_dcache_prefetch_misses !== undefined) {
    text += ',"l1_dcache_prefetch_misses":' + jsonUint64(m.l1_dcache_prefetch_misses);
  }
  if (m.l1_icache_loads !== undefined) {
    text += ',"l1_icache_loads":' + jsonUint64(m.l1_icache_loads);
  }
  if (m.l1_icache_load_misses !== undefined) {
    text += ',"l1_icache_load_misses":' + jsonUint64(m.l1_icache_load_misses);
  }
  if (m.l1_icache_prefetches !== undefined) {
    text += ',"l1_icache_prefetches":' + jsonUint64(m.l1_icache_prefetches);
  }
  if (m.l1_icache_prefetch_misses !== undefined) {
    text += ',"l1_icache_prefetch_misses":' + jsonUint64(m.l1_icache_prefetch_misses);
  }
  if (m.llc_loads !== undefined) {
    text += ',"llc_loads":' + jsonUint64(m.llc_loads);
  }
  if (m.llc_load_misses !== undefined) {
    text += ',"llc_load_misses":' + jsonUint64(m.llc_load_misses);
  }
  if (m.llc_stores !== undefined) {
    text += ',"llc_stores":' + jsonUint64(m.llc_stores);
  }
  if (m.llc_store_misses !== undefined) {
    text += ',"llc_store_misses":' + jsonUint64(m.llc_store_misses);
  }
  if (m.llc_prefetches !== undefined) {
    text += ',"llc_prefetches":' + jsonUint64(m.llc_prefetches);
  }
  if (m.llc_prefetch_misses !== undefined) {
    text += ',"llc_prefetch_misses":' + jsonUint64(m.llc_prefetch_misses);
  }
  if (m.dtlb_loads !== undefined) {
    text += ',"dtlb_loads":' + jsonUint64(m.dtlb_loads);
  }
  if (m.dtlb_load_misses !== undefined) {
    text += ',"dtlb_load_misses":' + jsonUint64(m.dtlb_load_misses);
  }
  if (m.dtlb_stores !== undefined) {
    text += ',"dtlb_stores":' + jsonUint64(m.dtlb_stores);
  }
  if (m.dtlb_store_misses !== undefined) {
    text += ',"dtlb_store_misses":' + jsonUint64(m.dtlb_store_misses);
  }
  if (m.dtlb_prefetches !== undefined) {
    text += ',"dtlb_prefetches":' + jsonUint64(m.dtlb_prefetches);
  }
  if (m.dtlb_prefetch_misses !== undefined) {
    text += ',"dtlb_prefetch_misses":' + jsonUint64(m.dtlb_prefetch_misses);
  }
  if (m.itlb_loads !== undefined) {
    text += ',"itlb_loads":' + jsonUint64(m.itlb_loads);
  }
  if (m.itlb_load_misses !== undefined) {
    text += ',"itlb_load_misses":' + jsonUint64(m.itlb_load_misses);
  }
  if (m.branch_loads !== undefined) {
    text += ',"branch_loads":' + jsonUint64(m.branch_loads);
  }
  if (m.branch_load_misses !== undefined) {
    text += ',"branch_load_misses":' + jsonUint64(m.branch_load_misses);
  }
  if (m.node_loads !== undefined) {
    text += ',"node_loads":' + jsonUint64(m.node_loads);
  }
  if (m.node_load_misses !== undefined) {
    text += ',"node_load_misses":' + jsonUint64(m.node_load_misses);
  }
  if (m.node_stores !== undefined) {
    text += ',"node_stores":' + jsonUint64(m.node_stores);
  }
  if (m.node_store_misses !== undefined) {
    text += ',"node_store_misses":' + jsonUint64(m.node_store_misses);
  }
  if (m.node_prefetches !== undefined) {
    text += ',"node_prefetches":' + jsonUint64(m.node_prefetches);
  }
  if (m.node_prefetch_misses !== undefined) {
    text += ',"node_prefetch_misses":' + jsonUint64(m.node_prefetch_misses);
  }
  return `${text}}`;
}

export const PerfStatistics: MessageCodec<PerfStatistics> = /* @__PURE__ */ messageCodec<PerfStatistics>("mesos.v1.PerfStatistics", writePerfStatistics, readPerfStatistics, textPerfStatistics, [
  ["timestamp", 1, "required", "double"],
  ["duration", 2, "required", "double"],
  ["cycles", 3, "optional", "uint64"],
  ["stalled_cycles_frontend", 4, "optional", "uint64"],
  ["stalled_cycles_backend", 5, "optional", "uint64"],
  ["instructions", 6, "optional", "uint64"],
  ["cache_references", 7, "optional", "uint64"],
  ["cache_misses", 8, "optional", "uint64"],
  ["branches", 9, "optional", "uint64"],
  ["branch_misses", 10, "optional", "uint64"],
  ["bus_cycles", 11, "optional", "uint64"],
  ["ref_cycles", 12, "optional", "uint64"],
  ["cpu_clock", 13, "optional", "double"],
  ["task_clock", 14, "optional", "double"],
  ["page_faults", 15, "optional", "uint64"],
  ["minor_faults", 16, "optional", "uint64"],
  ["major_faults", 17, "optional", "uint64"],
  ["context_switches", 18, "optional", "uint64"],
  ["cpu_migrations", 19, "optional", "uint64"],
  ["alignment_faults", 20, "optional", "uint64"],
  ["emulation_faults", 21, "optional", "uint64"],
  ["l1_dcache_loads", 22, "optional", "uint64"],
  ["l1_dcache_load_misses", 23, "optional", "uint64"],
  ["l1_dcache_stores", 24, "optional", "uint64"],
  ["l1_dcache_store_misses", 25, "optional", "uint64"],
  ["l1_dcache_prefetches", 26, "optional", "uint64"],
  ["l1_dcache_prefetch_misses", 27, "optional", "uint64"],
  ["l1_icache_loads", 28, "optional", "uint64"],
  ["l1_icache_load_misses", 29, "optional", "uint64"],
  ["l1_icache_prefetches", 30, "optional", "uint64"],
  ["l1_icache_prefetch_misses", 31, "optional", "uint64"],
  ["llc_loads", 32, "optional", "uint64"],
  ["llc_load_misses", 33, "optional", "uint64"],
  ["llc_stores", 34, "optional", "uint64"],
  ["llc_store_misses", 35, "optional", "uint64"],
  ["llc_prefetches", 36, "optional", "uint64"],
  ["llc_prefetch_misses", 37, "optional", "uint64"],
  ["dtlb_loads", 38, "optional", "uint64"],
  ["dtlb_load_misses", 39, "optional", "uint64"],
  ["dtlb_stores", 40, "optional", "uint64"],
  ["dtlb_store_misses", 41, "optional", "uint64"],
  ["dtlb_prefetches", 42, "optional", "uint64"],
  ["dtlb_prefetch_misses", 43, "optional", "uint64"],
  ["itlb_loads", 44, "optional", "uint64"],
  ["itlb_load_misses", 45, "optional", "uint64"],
  ["branch_loads", 46, "optional", "uint64"],
  ["branch_load_misses", 47, "optional", "uint64"],
  ["node_loads", 48, "optional", "uint64"],
  ["node_load_misses", 49, "optional", "uint64"],
  ["node_stores", 50, "optional", "uint64"],
  ["node_store_misses", 51, "optional", "uint64"],
  ["node_prefetches", 52, "optional", "uint64"],
  ["node_prefetch_misses", 53, "optional", "uint64"],
]);

/** mesos.v1.TrafficControlStatistics */
export interface TrafficControlStatistics {
  readonly id: string;
  readonly backlog?: number | undefined;
  readonly bytes?: number | undefined;
  readonly drops?: number | undefined;
  readonly overlimits?: number | undefined;
  readonly packets?: number | undefined;
  readonly qlen?: number | undefined;
  readonly ratebps?: number | undefined;
  readonly ratepps?: number | undefined;
  readonly requeues?: number | undefined;
}

export function writeTrafficControlStatistics(w: Writer, m: TrafficControlStatistics): void {
  if (m.requeues !== undefined) w.uint64(80, m.requeues);
  if (m.ratepps !== undefined) w.uint64(72, m.ratepps);
  if (m.ratebps !== undefined) w.uint64(64, m.ratebps);
  if (m.qlen !== undefined) w.uint64(56, m.qlen);
  if (m.packets !== undefined) w.uint64(48, m.packets);
  if (m.overlimits !== undefined) w.uint64(40, m.overlimits);
  if (m.drops !== undefined) w.uint64(32, m.drops);
  if (m.bytes !== undefined) w.uint64(24, m.bytes);
  if (m.backlog !== undefined) w.uint64(16, m.backlog);
  if (m.id === undefined) throw missing();
  w.string(10, m.id);
}

const ShapeTrafficControlStatistics = /* @__PURE__ */ shape();
export function readTrafficControlStatistics(r: Reader, into?: TrafficControlStatistics): TrafficControlStatistics {
  const m = (into ?? new ShapeTrafficControlStatistics()) as Mutable<TrafficControlStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10:
        m.id = r.string();
        break;
      case 16:
        m.backlog = r.uint64();
        break;
      case 24:
        m.bytes = r.uint64();
        break;
      case 32:
        m.drops = r.uint64();
        break;
      case 40:
        m.overlimits = r.uint64();
        break;
      case 48:
        m.packets = r.uint64();
        break;
      case 56:
        m.qlen = r.uint64();
        break;
      case 64:
        m.ratebps = r.uint64();
        break;
      case 72:
        m.ratepps = r.uint64();
        break;
      case 80:
        m.requeues = r.uint64();
        break;
      default:
        r.skip(tag);
    }
  }
  if (m.id === undefined) r.incomplete = true;
  return m;
}

export function textTrafficControlStatistics(m: TrafficControlStatistics): string {
  let text = "";
  text += '{"id":' + jsonString(m.id);
  if (m.backlog !== undefined) {
    text += ',"backlog":' + jsonUint64(m.backlog);
  }
  if (m.bytes !== undefined) {
    text += ',"bytes":' + jsonUint64(m.bytes);
  }
  if (m.drops !== undefined) {
    text += ',"drops":' + jsonUint64(m.drops);
  }
  if (m.overlimits !== undefined) {
    text += ',"overlimits":' + jsonUint64(m.overlimits);
  }
  if (m.packets !== undefined) {
    text += ',"packets":' + jsonUint64(m.packets);
  }
  if (m.qlen !== undefined) {
    text += ',"qlen":' + jsonUint64(m.qlen);
  }
  if (m.ratebps !== undefined) {
    text += ',"ratebps":' + jsonUint64(m.ratebps);
  }
  if (m.ratepps !== undefined) {
    text += ',"ratepps":' + jsonUint64(m.ratepps);
  }
  if (m.requeues !== undefined) {
    text += ',"requeues":' + jsonUint64(m.requeues);
  }
  return `${text}}`;
}

export const TrafficControlStatistics: MessageCodec<TrafficControlStatistics> = /* @__PURE__ */ messageCodec<TrafficControlStatistics>("mesos.v1.TrafficControlStatistics", writeTrafficControlStatistics, readTrafficControlStatistics, textTrafficControlStatistics, [
  ["id", 1, "required", "string"],
  ["backlog", 2, "optional", "uint64"],
  ["bytes", 3, "optional", "uint64"],
  ["drops", 4, "optional", "uint64"],
  ["overlimits", 5, "optional", "uint64"],
  ["packets", 6, "optional", "uint64"],
  ["qlen", 7, "optional", "uint64"],
  ["ratebps", 8, "optional", "uint64"],
  ["ratepps", 9, "optional", "uint64"],
  ["requeues", 10, "optional", "uint64"],
]);

/** mesos.v1.SNMPStatistics */
export interface SNMPStatistics {
  readonly ip_stats?: IpStatistics | undefined;
  readonly icmp_stats?: IcmpStatistics | undefined;
  readonly tcp_stats?: TcpStatistics | undefined;
  readonly udp_stats?: UdpStatistics | undefined;
}

export function writeSNMPStatistics(w: Writer, m: SNMPStatistics): void {
  if (m.udp_stats !== undefined) { const at = w.open(); writeUdpStatistics(w, m.udp_stats); w.close(34, at); }
  if (m.tcp_stats !== undefined) { const at = w.open(); writeTcpStatistics(w, m.tcp_stats); w.close(26, at); }
  if (m.icmp_stats !== undefined) { const at = w.open(); writeIcmpStatistics(w, m.icmp_stats); w.close(18, at); }
  if (m.ip_stats !== undefined) { const at = w.open(); writeIpStatistics(w, m.ip_stats); w.close(10, at); }
}

const ShapeSNMPStatistics = /* @__PURE__ */ shape();
export function readSNMPStatistics(r: Reader, into?: SNMPStatistics): SNMPStatistics {
  const m = (into ?? new ShapeSNMPStatistics()) as Mutable<SNMPStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        const outer = r.open();
        m.ip_stats = readIpStatistics(r, m.ip_stats);
        r.close(outer);
        break;
      }
      case 18: {
        const outer = r.open();
        m.icmp_stats = readIcmpStatistics(r, m.icmp_stats);
        r.close(outer);
        break;
      }
      case 26: {
        const outer = r.open();
        m.tcp_stats = readTcpStatistics(r, m.tcp_stats);
        r.close(outer);
        break;
      }
      case 34: {
        const outer = r.open();
        m.udp_stats = readUdpStatistics(r, m.udp_stats);
        r.close(outer);
        break;
      }
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textSNMPStatistics(m: SNMPStatistics): string {
  let text = "";
  let comma = "{";
  if (m.ip_stats !== undefined) {
    text += '{"ip_stats":' + textIpStatistics(m.ip_stats);
    comma = ",";
  }
  if (m.icmp_stats !== undefined) {
    text += comma + '"icmp_stats":' + textIcmpStatistics(m.icmp_stats);
    comma = ",";
  }
  if (m.tcp_stats !== undefined) {
    text += comma + '"tcp_stats":' + textTcpStatistics(m.tcp_stats);
    comma = ",";
  }
  if (m.udp_stats !== undefined) {
    text += comma + '"udp_stats":' + textUdpStatistics(m.udp_stats);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const SNMPStatistics: MessageCodec<SNMPStatistics> = /* @__PURE__ */ messageCodec<SNMPStatistics>("mesos.v1.SNMPStatistics", writeSNMPStatistics, readSNMPStatistics, textSNMPStatistics, [
  ["ip_stats", 1, "optional", "message", () => IpStatistics],
  ["icmp_stats", 2, "optional", "message", () => IcmpStatistics],
  ["tcp_stats", 3, "optional", "message", () => TcpStatistics],
  ["udp_stats", 4, "optional", "message", () => UdpStatistics],
]);

/** mesos.v1.IpStatistics */
export interface IpStatistics {
  readonly Forwarding?: number | undefined;
  readonly DefaultTTL?: number | undefined;
  readonly InReceives?: number | undefined;
  readonly InHdrErrors?: number | undefined;
  readonly InAddrErrors?: number | undefined;
  readonly ForwDatagrams?: number | undefined;
  readonly InUnknownProtos?: number | undefined;
  readonly InDiscards?: number | undefined;
  readonly InDelivers?: number | undefined;
  readonly OutRequests?: number | undefined;
  readonly OutDiscards?: number | undefined;
  readonly OutNoRoutes?: number | undefined;
  readonly ReasmTimeout?: number | undefined;
  readonly ReasmReqds?: number | undefined;
  readonly ReasmOKs?: number | undefined;
  readonly ReasmFails?: number | undefined;
  readonly FragOKs?: number | undefined;
  readonly FragFails?: number | undefined;
  readonly FragCreates?: number | undefined;
}

export function writeIpStatistics(w: Writer, m: IpStatistics): void {
  if (m.FragCreates !== undefined) w.int64(152, m.FragCreates);
  if (m.FragFails !== undefined) w.int64(144, m.FragFails);
  if (m.FragOKs !== undefined) w.int64(136, m.FragOKs);
  if (m.ReasmFails !== undefined) w.int64(128, m.ReasmFails);
  if (m.ReasmOKs !== undefined) w.int64(120, m.ReasmOKs);
  if (m.ReasmReqds !== undefined) w.int64(112, m.ReasmReqds);
  if (m.ReasmTimeout !== undefined) w.int64(104, m.ReasmTimeout);
  if (m.OutNoRoutes !== undefined) w.int64(96, m.OutNoRoutes);
  if (m.OutDiscards !== undefined) w.int64(88, m.OutDiscards);
  if (m.OutRequests !== undefined) w.int64(80, m.OutRequests);
  if (m.InDelivers !== undefined) w.int64(72, m.InDelivers);
  if (m.InDiscards !== undefined) w.int64(64, m.InDiscards);
  if (m.InUnknownProtos !== undefined) w.int64(56, m.InUnknownProtos);
  if (m.ForwDatagrams !== undefined) w.int64(48, m.ForwDatagrams);
  if (m.InAddrErrors !== undefined) w.int64(40, m.InAddrErrors);
  if (m.InHdrErrors !== undefined) w.int64(32, m.InHdrErrors);
  if (m.InReceives !== undefined) w.int64(24, m.InReceives);
  if (m.DefaultTTL !== undefined) w.int64(16, m.DefaultTTL);
  if (m.Forwarding !== undefined) w.int64(8, m.Forwarding);
}

const ShapeIpStatistics = /* @__PURE__ */ shape();
export function readIpStatistics(r: Reader, into?: IpStatistics): IpStatistics {
  const m = (into ?? new ShapeIpStatistics()) as Mutable<IpStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.Forwarding = r.int64();
        break;
      case 16:
        m.DefaultTTL = r.int64();
        break;
      case 24:
        m.InReceives = r.int64();
        break;
      case 32:
        m.InHdrErrors = r.int64();
        break;
      case 40:
        m.InAddrErrors = r.int64();
        break;
      case 48:
        m.ForwDatagrams = r.int64();
        break;
      case 56:
        m.InUnknownProtos = r.int64();
        break;
      case 64:
        m.InDiscards = r.int64();
        break;
      case 72:
        m.InDelivers = r.int64();
        break;
      case 80:
        m.OutRequests = r.int64();
        break;
      case 88:
        m.OutDiscards = r.int64();
        break;
      case 96:
        m.OutNoRoutes = r.int64();
        break;
      case 104:
        m.ReasmTimeout = r.int64();
        break;
      case 112:
        m.ReasmReqds = r.int64();
        break;
      case 120:
        m.ReasmOKs = r.int64();
        break;
      case 128:
        m.ReasmFails = r.int64();
        break;
      case 136:
        m.FragOKs = r.int64();
        break;
      case 144:
        m.FragFails = r.int64();
        break;
      case 152:
        m.FragCreates = r.int64();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textIpStatistics(m: IpStatistics): string {
  let text = "";
  let comma = "{";
  if (m.Forwarding !== undefined) {
    text += '{"Forwarding":' + jsonInt64(m.Forwarding);
    comma = ",";
  }
  if (m.DefaultTTL !== undefined) {
    text += comma + '"DefaultTTL":' + jsonInt64(m.DefaultTTL);
    comma = ",";
  }
  if (m.InReceives !== undefined) {
    text += comma + '"InReceives":' + jsonInt64(m.InReceives);
    comma = ",";
  }
  if (m.InHdrErrors !== undefined) {
    text += comma + '"InHdrErrors":' + jsonInt64(m.InHdrErrors);
    comma = ",";
  }
  if (m.InAddrErrors !== undefined) {
    text += comma + '"InAddrErrors":' + jsonInt64(m.InAddrErrors);
    comma = ",";
  }
  if (m.ForwDatagrams !== undefined) {
    text += comma + '"ForwDatagrams":' + jsonInt64(m.ForwDatagrams);
    comma = ",";
  }
  if (m.InUnknownProtos !== undefined) {
    text += comma + '"InUnknownProtos":' + jsonInt64(m.InUnknownProtos);
    comma = ",";
  }
  if (m.InDiscards !== undefined) {
    text += comma + '"InDiscards":' + jsonInt64(m.InDiscards);
    comma = ",";
  }
  if (m.InDelivers !== undefined) {
    text += comma + '"InDelivers":' + jsonInt64(m.InDelivers);
    comma = ",";
  }
  if (m.OutRequests !== undefined) {
    text += comma + '"OutRequests":' + jsonInt64(m.OutRequests);
    comma = ",";
  }
  if (m.OutDiscards !== undefined) {
    text += comma + '"OutDiscards":' + jsonInt64(m.OutDiscards);
    comma = ",";
  }
  if (m.OutNoRoutes !== undefined) {
    text += comma + '"OutNoRoutes":' + jsonInt64(m.OutNoRoutes);
    comma = ",";
  }
  if (m.ReasmTimeout !== undefined) {
    text += comma + '"ReasmTimeout":' + jsonInt64(m.ReasmTimeout);
    comma = ",";
  }
  if (m.ReasmReqds !== undefined) {
    text += comma + '"ReasmReqds":' + jsonInt64(m.ReasmReqds);
    comma = ",";
  }
  if (m.ReasmOKs !== undefined) {
    text += comma + '"ReasmOKs":' + jsonInt64(m.ReasmOKs);
    comma = ",";
  }
  if (m.ReasmFails !== undefined) {
    text += comma + '"ReasmFails":' + jsonInt64(m.ReasmFails);
    comma = ",";
  }
  if (m.FragOKs !== undefined) {
    text += comma + '"FragOKs":' + jsonInt64(m.FragOKs);
    comma = ",";
  }
  if (m.FragFails !== undefined) {
    text += comma + '"FragFails":' + jsonInt64(m.FragFails);
    comma = ",";
  }
  if (m.FragCreates !== undefined) {
    text += comma + '"FragCreates":' + jsonInt64(m.FragCreates);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const IpStatistics: MessageCodec<IpStatistics> = /* @__PURE__ */ messageCodec<IpStatistics>("mesos.v1.IpStatistics", writeIpStatistics, readIpStatistics, textIpStatistics, [
  ["Forwarding", 1, "optional", "int64"],
  ["DefaultTTL", 2, "optional", "int64"],
  ["InReceives", 3, "optional", "int64"],
  ["InHdrErrors", 4, "optional", "int64"],
  ["InAddrErrors", 5, "optional", "int64"],
  ["ForwDatagrams", 6, "optional", "int64"],
  ["InUnknownProtos", 7, "optional", "int64"],
  ["InDiscards", 8, "optional", "int64"],
  ["InDelivers", 9, "optional", "int64"],
  ["OutRequests", 10, "optional", "int64"],
  ["OutDiscards", 11, "optional", "int64"],
  ["OutNoRoutes", 12, "optional", "int64"],
  ["ReasmTimeout", 13, "optional", "int64"],
  ["ReasmReqds", 14, "optional", "int64"],
  ["ReasmOKs", 15, "optional", "int64"],
  ["ReasmFails", 16, "optional", "int64"],
  ["FragOKs", 17, "optional", "int64"],
  ["FragFails", 18, "optional", "int64"],
  ["FragCreates", 19, "optional", "int64"],
]);

/** mesos.v1.IcmpStatistics */
export interface IcmpStatistics {
  readonly InMsgs?: number | undefined;
  readonly InErrors?: number | undefined;
  readonly InCsumErrors?: number | undefined;
  readonly InDestUnreachs?: number | undefined;
  readonly InTimeExcds?: number | undefined;
  readonly InParmProbs?: number | undefined;
  readonly InSrcQuenchs?: number | undefined;
  readonly InRedirects?: number | undefined;
  readonly InEchos?: number | undefined;
  readonly InEchoReps?: number | undefined;
  readonly InTimestamps?: number | undefined;
  readonly InTimestampReps?: number | undefined;
  readonly InAddrMasks?: number | undefined;
  readonly InAddrMaskReps?: number | undefined;
  readonly OutMsgs?: number | undefined;
  readonly OutErrors?: number | undefined;
  readonly OutDestUnreachs?: number | undefined;
  readonly OutTimeExcds?: number | undefined;
  readonly OutParmProbs?: number | undefined;
  readonly OutSrcQuenchs?: number | undefined;
  readonly OutRedirects?: number | undefined;
  readonly OutEchos?: number | undefined;
  readonly OutEchoReps?: number | undefined;
  readonly OutTimestamps?: number | undefined;
  readonly OutTimestampReps?: number | undefined;
  readonly OutAddrMasks?: number | undefined;
  readonly OutAddrMaskReps?: number | undefined;
}

export function writeIcmpStatistics(w: Writer, m: IcmpStatistics): void {
  if (m.OutAddrMaskReps !== undefined) w.int64(216, m.OutAddrMaskReps);
  if (m.OutAddrMasks !== undefined) w.int64(208, m.OutAddrMasks);
  if (m.OutTimestampReps !== undefined) w.int64(200, m.OutTimestampReps);
  if (m.OutTimestamps !== undefined) w.int64(192, m.OutTimestamps);
  if (m.OutEchoReps !== undefined) w.int64(184, m.OutEchoReps);
  if (m.OutEchos !== undefined) w.int64(176, m.OutEchos);
  if (m.OutRedirects !== undefined) w.int64(168, m.OutRedirects);
  if (m.OutSrcQuenchs !== undefined) w.int64(160, m.OutSrcQuenchs);
  if (m.OutParmProbs !== undefined) w.int64(152, m.OutParmProbs);
  if (m.OutTimeExcds !== undefined) w.int64(144, m.OutTimeExcds);
  if (m.OutDestUnreachs !== undefined) w.int64(136, m.OutDestUnreachs);
  if (m.OutErrors !== undefined) w.int64(128, m.OutErrors);
  if (m.OutMsgs !== undefined) w.int64(120, m.OutMsgs);
  if (m.InAddrMaskReps !== undefined) w.int64(112, m.InAddrMaskReps);
  if (m.InAddrMasks !== undefined) w.int64(104, m.InAddrMasks);
  if (m.InTimestampReps !== undefined) w.int64(96, m.InTimestampReps);
  if (m.InTimestamps !== undefined) w.int64(88, m.InTimestamps);
  if (m.InEchoReps !== undefined) w.int64(80, m.InEchoReps);
  if (m.InEchos !== undefined) w.int64(72, m.InEchos);
  if (m.InRedirects !== undefined) w.int64(64, m.InRedirects);
  if (m.InSrcQuenchs !== undefined) w.int64(56, m.InSrcQuenchs);
  if (m.InParmProbs !== undefined) w.int64(48, m.InParmProbs);
  if (m.InTimeExcds !== undefined) w.int64(40, m.InTimeExcds);
  if (m.InDestUnreachs !== undefined) w.int64(32, m.InDestUnreachs);
  if (m.InCsumErrors !== undefined) w.int64(24, m.InCsumErrors);
  if (m.InErrors !== undefined) w.int64(16, m.InErrors);
  if (m.InMsgs !== undefined) w.int64(8, m.InMsgs);
}

const ShapeIcmpStatistics = /* @__PURE__ */ shape();
export function readIcmpStatistics(r: Reader, into?: IcmpStatistics): IcmpStatistics {
  const m = (into ?? new ShapeIcmpStatistics()) as Mutable<IcmpStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.InMsgs = r.int64();
        break;
      case 16:
        m.InErrors = r.int64();
        break;
      case 24:
        m.InCsumErrors = r.int64();
        break;
      case 32:
        m.InDestUnreachs = r.int64();
        break;
      case 40:
        m.InTimeExcds = r.int64();
        break;
      case 48:
        m.InParmProbs = r.int64();
        break;
      case 56:
        m.InSrcQuenchs = r.int64();
        break;
      case 64:
        m.InRedirects = r.int64();
        break;
      case 72:
        m.InEchos = r.int64();
        break;
      case 80:
        m.InEchoReps = r.int64();
        break;
      case 88:
        m.InTimestamps = r.int64();
        break;
      case 96:
        m.InTimestampReps = r.int64();
        break;
      case 104:
        m.InAddrMasks = r.int64();
        break;
      case 112:
        m.InAddrMaskReps = r.int64();
        break;
      case 120:
        m.OutMsgs = r.int64();
        break;
      case 128:
        m.OutErrors = r.int64();
        break;
      case 136:
        m.OutDestUnreachs = r.int64();
        break;
      case 144:
        m.OutTimeExcds = r.int64();
        break;
      case 152:
        m.OutParmProbs = r.int64();
        break;
      case 160:
        m.OutSrcQuenchs = r.int64();
        break;
      case 168:
        m.OutRedirects = r.int64();
        break;
      case 176:
        m.OutEchos = r.int64();
        break;
      case 184:
        m.OutEchoReps = r.int64();
        break;
      case 192:
        m.OutTimestamps = r.int64();
        break;
      case 200:
        m.OutTimestampReps = r.int64();
        break;
      case 208:
        m.OutAddrMasks = r.int64();
        break;
      case 216:
        m.OutAddrMaskReps = r.int64();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textIcmpStatistics(m: IcmpStatistics): string {
  let text = "";
  let comma = "{";
  if (m.InMsgs !== undefined) {
    text += '{"InMsgs":' + jsonInt64(m.InMsgs);
    comma = ",";
  }
  if (m.InErrors !== undefined) {
    text += comma + '"InErrors":' + jsonInt64(m.InErrors);
    comma = ",";
  }
  if (m.InCsumErrors !== undefined) {
    text += comma + '"InCsumErrors":' + jsonInt64(m.InCsumErrors);
    comma = ",";
  }
  if (m.InDestUnreachs !== undefined) {
    text += comma + '"InDestUnreachs":' + jsonInt64(m.InDestUnreachs);
    comma = ",";
  }
  if (m.InTimeExcds !== undefined) {
    text += comma + '"InTimeExcds":' + jsonInt64(m.InTimeExcds);
    comma = ",";
  }
  if (m.InParmProbs !== undefined) {
    text += comma + '"InParmProbs":' + jsonInt64(m.InParmProbs);
    comma = ",";
  }
  if (m.InSrcQuenchs !== undefined) {
    text += comma + '"InSrcQuenchs":' + jsonInt64(m.InSrcQuenchs);
    comma = ",";
  }
  if (m.InRedirects !== undefined) {
    text += comma + '"InRedirects":' + jsonInt64(m.InRedirects);
    comma = ",";
  }
  if (m.InEchos !== undefined) {
    text += comma + '"InEchos":' + jsonInt64(m.InEchos);
    comma = ",";
  }
  if (m.InEchoReps !== undefined) {
    text += comma + '"InEchoReps":' + jsonInt64(m.InEchoReps);
    comma = ",";
  }
  if (m.InTimestamps !== undefined) {
    text += comma + '"InTimestamps":' + jsonInt64(m.InTimestamps);
    comma = ",";
  }
  if (m.InTimestampReps !== undefined) {
    text += comma + '"InTimestampReps":' + jsonInt64(m.InTimestampReps);
    comma = ",";
  }
  if (m.InAddrMasks !== undefined) {
    text += comma + '"InAddrMasks":' + jsonInt64(m.InAddrMasks);
    comma = ",";
  }
  if (m.InAddrMaskReps !== undefined) {
    text += comma + '"InAddrMaskReps":' + jsonInt64(m.InAddrMaskReps);
    comma = ",";
  }
  if (m.OutMsgs !== undefined) {
    text += comma + '"OutMsgs":' + jsonInt64(m.OutMsgs);
    comma = ",";
  }
  if (m.OutErrors !== undefined) {
    text += comma + '"OutErrors":' + jsonInt64(m.OutErrors);
    comma = ",";
  }
  if (m.OutDestUnreachs !== undefined) {
    text += comma + '"OutDestUnreachs":' + jsonInt64(m.OutDestUnreachs);
    comma = ",";
  }
  if (m.OutTimeExcds !== undefined) {
    text += comma + '"OutTimeExcds":' + jsonInt64(m.OutTimeExcds);
    comma = ",";
  }
  if (m.OutParmProbs !== undefined) {
    text += comma + '"OutParmProbs":' + jsonInt64(m.OutParmProbs);
    comma = ",";
  }
  if (m.OutSrcQuenchs !== undefined) {
    text += comma + '"OutSrcQuenchs":' + jsonInt64(m.OutSrcQuenchs);
    comma = ",";
  }
  if (m.OutRedirects !== undefined) {
    text += comma + '"OutRedirects":' + jsonInt64(m.OutRedirects);
    comma = ",";
  }
  if (m.OutEchos !== undefined) {
    text += comma + '"OutEchos":' + jsonInt64(m.OutEchos);
    comma = ",";
  }
  if (m.OutEchoReps !== undefined) {
    text += comma + '"OutEchoReps":' + jsonInt64(m.OutEchoReps);
    comma = ",";
  }
  if (m.OutTimestamps !== undefined) {
    text += comma + '"OutTimestamps":' + jsonInt64(m.OutTimestamps);
    comma = ",";
  }
  if (m.OutTimestampReps !== undefined) {
    text += comma + '"OutTimestampReps":' + jsonInt64(m.OutTimestampReps);
    comma = ",";
  }
  if (m.OutAddrMasks !== undefined) {
    text += comma + '"OutAddrMasks":' + jsonInt64(m.OutAddrMasks);
    comma = ",";
  }
  if (m.OutAddrMaskReps !== undefined) {
    text += comma + '"OutAddrMaskReps":' + jsonInt64(m.OutAddrMaskReps);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const IcmpStatistics: MessageCodec<IcmpStatistics> = /* @__PURE__ */ messageCodec<IcmpStatistics>("mesos.v1.IcmpStatistics", writeIcmpStatistics, readIcmpStatistics, textIcmpStatistics, [
  ["InMsgs", 1, "optional", "int64"],
  ["InErrors", 2, "optional", "int64"],
  ["InCsumErrors", 3, "optional", "int64"],
  ["InDestUnreachs", 4, "optional", "int64"],
  ["InTimeExcds", 5, "optional", "int64"],
  ["InParmProbs", 6, "optional", "int64"],
  ["InSrcQuenchs", 7, "optional", "int64"],
  ["InRedirects", 8, "optional", "int64"],
  ["InEchos", 9, "optional", "int64"],
  ["InEchoReps", 10, "optional", "int64"],
  ["InTimestamps", 11, "optional", "int64"],
  ["InTimestampReps", 12, "optional", "int64"],
  ["InAddrMasks", 13, "optional", "int64"],
  ["InAddrMaskReps", 14, "optional", "int64"],
  ["OutMsgs", 15, "optional", "int64"],
  ["OutErrors", 16, "optional", "int64"],
  ["OutDestUnreachs", 17, "optional", "int64"],
  ["OutTimeExcds", 18, "optional", "int64"],
  ["OutParmProbs", 19, "optional", "int64"],
  ["OutSrcQuenchs", 20, "optional", "int64"],
  ["OutRedirects", 21, "optional", "int64"],
  ["OutEchos", 22, "optional", "int64"],
  ["OutEchoReps", 23, "optional", "int64"],
  ["OutTimestamps", 24, "optional", "int64"],
  ["OutTimestampReps", 25, "optional", "int64"],
  ["OutAddrMasks", 26, "optional", "int64"],
  ["OutAddrMaskReps", 27, "optional", "int64"],
]);

/** mesos.v1.TcpStatistics */
export interface TcpStatistics {
  readonly RtoAlgorithm?: number | undefined;
  readonly RtoMin?: number | undefined;
  readonly RtoMax?: number | undefined;
  readonly MaxConn?: number | undefined;
  readonly ActiveOpens?: number | undefined;
  readonly PassiveOpens?: number | undefined;
  readonly AttemptFails?: number | undefined;
  readonly EstabResets?: number | undefined;
  readonly CurrEstab?: number | undefined;
  readonly InSegs?: number | undefined;
  readonly OutSegs?: number | undefined;
  readonly RetransSegs?: number | undefined;
  readonly InErrs?: number | undefined;
  readonly OutRsts?: number | undefined;
  readonly InCsumErrors?: number | undefined;
}

export function writeTcpStatistics(w: Writer, m: TcpStatistics): void {
  if (m.InCsumErrors !== undefined) w.int64(120, m.InCsumErrors);
  if (m.OutRsts !== undefined) w.int64(112, m.OutRsts);
  if (m.InErrs !== undefined) w.int64(104, m.InErrs);
  if (m.RetransSegs !== undefined) w.int64(96, m.RetransSegs);
  if (m.OutSegs !== undefined) w.int64(88, m.OutSegs);
  if (m.InSegs !== undefined) w.int64(80, m.InSegs);
  if (m.CurrEstab !== undefined) w.int64(72, m.CurrEstab);
  if (m.EstabResets !== undefined) w.int64(64, m.EstabResets);
  if (m.AttemptFails !== undefined) w.int64(56, m.AttemptFails);
  if (m.PassiveOpens !== undefined) w.int64(48, m.PassiveOpens);
  if (m.ActiveOpens !== undefined) w.int64(40, m.ActiveOpens);
  if (m.MaxConn !== undefined) w.int64(32, m.MaxConn);
  if (m.RtoMax !== undefined) w.int64(24, m.RtoMax);
  if (m.RtoMin !== undefined) w.int64(16, m.RtoMin);
  if (m.RtoAlgorithm !== undefined) w.int64(8, m.RtoAlgorithm);
}

const ShapeTcpStatistics = /* @__PURE__ */ shape();
export function readTcpStatistics(r: Reader, into?: TcpStatistics): TcpStatistics {
  const m = (into ?? new ShapeTcpStatistics()) as Mutable<TcpStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.RtoAlgorithm = r.int64();
        break;
      case 16:
        m.RtoMin = r.int64();
        break;
      case 24:
        m.RtoMax = r.int64();
        break;
      case 32:
        m.MaxConn = r.int64();
        break;
      case 40:
        m.ActiveOpens = r.int64();
        break;
      case 48:
        m.PassiveOpens = r.int64();
        break;
      case 56:
        m.AttemptFails = r.int64();
        break;
      case 64:
        m.EstabResets = r.int64();
        break;
      case 72:
        m.CurrEstab = r.int64();
        break;
      case 80:
        m.InSegs = r.int64();
        break;
      case 88:
        m.OutSegs = r.int64();
        break;
      case 96:
        m.RetransSegs = r.int64();
        break;
      case 104:
        m.InErrs = r.int64();
        break;
      case 112:
        m.OutRsts = r.int64();
        break;
      case 120:
        m.InCsumErrors = r.int64();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textTcpStatistics(m: TcpStatistics): string {
  let text = "";
  let comma = "{";
  if (m.RtoAlgorithm !== undefined) {
    text += '{"RtoAlgorithm":' + jsonInt64(m.RtoAlgorithm);
    comma = ",";
  }
  if (m.RtoMin !== undefined) {
    text += comma + '"RtoMin":' + jsonInt64(m.RtoMin);
    comma = ",";
  }
  if (m.RtoMax !== undefined) {
    text += comma + '"RtoMax":' + jsonInt64(m.RtoMax);
    comma = ",";
  }
  if (m.MaxConn !== undefined) {
    text += comma + '"MaxConn":' + jsonInt64(m.MaxConn);
    comma = ",";
  }
  if (m.ActiveOpens !== undefined) {
    text += comma + '"ActiveOpens":' + jsonInt64(m.ActiveOpens);
    comma = ",";
  }
  if (m.PassiveOpens !== undefined) {
    text += comma + '"PassiveOpens":' + jsonInt64(m.PassiveOpens);
    comma = ",";
  }
  if (m.AttemptFails !== undefined) {
    text += comma + '"AttemptFails":' + jsonInt64(m.AttemptFails);
    comma = ",";
  }
  if (m.EstabResets !== undefined) {
    text += comma + '"EstabResets":' + jsonInt64(m.EstabResets);
    comma = ",";
  }
  if (m.CurrEstab !== undefined) {
    text += comma + '"CurrEstab":' + jsonInt64(m.CurrEstab);
    comma = ",";
  }
  if (m.InSegs !== undefined) {
    text += comma + '"InSegs":' + jsonInt64(m.InSegs);
    comma = ",";
  }
  if (m.OutSegs !== undefined) {
    text += comma + '"OutSegs":' + jsonInt64(m.OutSegs);
    comma = ",";
  }
  if (m.RetransSegs !== undefined) {
    text += comma + '"RetransSegs":' + jsonInt64(m.RetransSegs);
    comma = ",";
  }
  if (m.InErrs !== undefined) {
    text += comma + '"InErrs":' + jsonInt64(m.InErrs);
    comma = ",";
  }
  if (m.OutRsts !== undefined) {
    text += comma + '"OutRsts":' + jsonInt64(m.OutRsts);
    comma = ",";
  }
  if (m.InCsumErrors !== undefined) {
    text += comma + '"InCsumErrors":' + jsonInt64(m.InCsumErrors);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const TcpStatistics: MessageCodec<TcpStatistics> = /* @__PURE__ */ messageCodec<TcpStatistics>("mesos.v1.TcpStatistics", writeTcpStatistics, readTcpStatistics, textTcpStatistics, [
  ["RtoAlgorithm", 1, "optional", "int64"],
  ["RtoMin", 2, "optional", "int64"],
  ["RtoMax", 3, "optional", "int64"],
  ["MaxConn", 4, "optional", "int64"],
  ["ActiveOpens", 5, "optional", "int64"],
  ["PassiveOpens", 6, "optional", "int64"],
  ["AttemptFails", 7, "optional", "int64"],
  ["EstabResets", 8, "optional", "int64"],
  ["CurrEstab", 9, "optional", "int64"],
  ["InSegs", 10, "optional", "int64"],
  ["OutSegs", 11, "optional", "int64"],
  ["RetransSegs", 12, "optional", "int64"],
  ["InErrs", 13, "optional", "int64"],
  ["OutRsts", 14, "optional", "int64"],
  ["InCsumErrors", 15, "optional", "int64"],
]);

/** mesos.v1.UdpStatistics */
export interface UdpStatistics {
  readonly InDatagrams?: number | undefined;
  readonly NoPorts?: number | undefined;
  readonly InErrors?: number | undefined;
  readonly OutDatagrams?: number | undefined;
  readonly RcvbufErrors?: number | undefined;
  readonly SndbufErrors?: number | undefined;
  readonly InCsumErrors?: number | undefined;
  readonly IgnoredMulti?: number | undefined;
}

export function writeUdpStatistics(w: Writer, m: UdpStatistics): void {
  if (m.IgnoredMulti !== undefined) w.int64(64, m.IgnoredMulti);
  if (m.InCsumErrors !== undefined) w.int64(56, m.InCsumErrors);
  if (m.SndbufErrors !== undefined) w.int64(48, m.SndbufErrors);
  if (m.RcvbufErrors !== undefined) w.int64(40, m.RcvbufErrors);
  if (m.OutDatagrams !== undefined) w.int64(32, m.OutDatagrams);
  if (m.InErrors !== undefined) w.int64(24, m.InErrors);
  if (m.NoPorts !== undefined) w.int64(16, m.NoPorts);
  if (m.InDatagrams !== undefined) w.int64(8, m.InDatagrams);
}

const ShapeUdpStatistics = /* @__PURE__ */ shape();
export function readUdpStatistics(r: Reader, into?: UdpStatistics): UdpStatistics {
  const m = (into ?? new ShapeUdpStatistics()) as Mutable<UdpStatistics>;
  while (r.pos < r.end) {
    const tag = r.tag();
    switch (tag) {
      case 8:
        m.InDatagrams = r.int64();
        break;
      case 16:
        m.NoPorts = r.int64();
        break;
      case 24:
        m.InErrors = r.int64();
        break;
      case 32:
        m.OutDatagrams = r.int64();
        break;
      case 40:
        m.RcvbufErrors = r.int64();
        break;
      case 48:
        m.SndbufErrors = r.int64();
        break;
      case 56:
        m.InCsumErrors = r.int64();
        break;
      case 64:
        m.IgnoredMulti = r.int64();
        break;
      default:
        r.skip(tag);
    }
  }
  return m;
}

export function textUdpStatistics(m: UdpStatistics): string {
  let text = "";
  let comma = "{";
  if (m.InDatagrams !== undefined) {
    text += '{"InDatagrams":' + jsonInt64(m.InDatagrams);
    comma = ",";
  }
  if (m.NoPorts !== undefined) {
    text += comma + '"NoPorts":' + jsonInt64(m.NoPorts);
    comma = ",";
  }
  if (m.InErrors !== undefined) {
    text += comma + '"InErrors":' + jsonInt64(m.InErrors);
    comma = ",";
  }
  if (m.OutDatagrams !== undefined) {
    text += comma + '"OutDatagrams":' + jsonInt64(m.OutDatagrams);
    comma = ",";
  }
  if (m.RcvbufErrors !== undefined) {
    text += comma + '"RcvbufErrors":' + jsonInt64(m.RcvbufErrors);
    comma = ",";
  }
  if (m.SndbufErrors !== undefined) {
    text += comma + '"SndbufErrors":' + jsonInt64(m.SndbufErrors);
    comma = ",";
  }
  if (m.InCsumErrors !== undefined) {
    text += comma + '"InCsumErrors":' + jsonInt64(m.InCsumErrors);
    comma = ",";
  }
  if (m.IgnoredMulti !== undefined) {
    text += comma + '"IgnoredMulti":' + jsonInt64(m.IgnoredMulti);
    comma = ",";
  }
  return text === "" ? "{}" : `${text}}`;
}

export const UdpStatistics: MessageCodec<UdpStatistics> = /* @__PURE__ */ messageCodec<UdpStatistics>("mesos.v1.UdpStatistics", writeUdpStatistics, readUdpStatistics, textUdpStatistics, [
  ["InDatagrams", 1, "optional", "int64"],
  ["NoPorts", 2, "optional", "int64"],
  ["InErrors", 3, "optional", "int64"],
  ["OutDatagrams", 4, "optional", "int64"],
  ["RcvbufErrors", 5, "optional", "int64"],
  ["SndbufErrors", 6, "optional", "int64"],
  ["InCsumErrors", 7, "optional", "int64"],
  ["IgnoredMulti", 8, "optional", "int64"],
]);
