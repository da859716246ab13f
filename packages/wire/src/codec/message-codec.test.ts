// Byte vectors with their meaning: what every protobuf reader must do, also where a random message never goes.
import { describe, expect, it } from "vitest";
import {
  AgentID,
  ContainerID,
  Labels,
  NetworkInfo,
  Offer,
  RLimitInfo,
  Resource,
  TaskID,
  TaskStatus,
  TimeInfo,
  Value_Ranges,
} from "../index.ts";
import {
  HealthCheck_HTTPCheckInfo,
  Volume_Source_CSIVolume_VolumeCapability,
  WireError,
  quota,
  scheduler,
  v0,
} from "../index.ts";

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.replaceAll(" ", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function failure(run: () => unknown): WireError {
  try {
    run();
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("bytes", () => {
  it("of a task id: field 1, three bytes, 'web'", () => {
    expect(TaskID.encode({ value: "web" })).toEqual(bytes("0a 03 776562"));
    expect(TaskID.decode(bytes("0a 03 776562"))).toEqual({ value: "web" });
  });

  it("of half a cpu: name, type SCALAR, a nested double, the allocated role", () => {
    const half = Resource.encode({ name: "cpus", type: "SCALAR", scalar: { value: 0.5 }, allocation_info: { role: "*" } });
    expect(half).toEqual(bytes("0a 04 63707573  10 00  1a 09 09 000000000000e03f  5a 03 0a 01 2a"));
  });

  it("of a text beyond ASCII, with a byte order mark that is kept", () => {
    const id = { value: "\ufeffgrün🙂" };
    expect(TaskID.decode(TaskID.encode(id))).toEqual(id);
  });

  it("of 64-bit numbers: a negative one takes ten bytes, the largest exact one eight", () => {
    expect(TimeInfo.encode({ nanoseconds: -1 })).toEqual(bytes("08 ffffffffffffffffff01"));
    expect(TimeInfo.decode(bytes("08 ffffffffffffffffff01"))).toEqual({ nanoseconds: -1 });
    const ports = Value_Ranges.encode({ range: [{ begin: 31000, end: 2 ** 53 - 1 }] });
    expect(ports).toEqual(bytes("0a 0d 08 98f201 10 ffffffffffffff0f"));
  });

  it("of the largest unsigned number survive, though JavaScript rounds it", () => {
    const unlimited = bytes("0a 0b 10 ffffffffffffffffff01");
    expect(RLimitInfo.encode(RLimitInfo.decode(unlimited))).toEqual(unlimited);
  });

  it("of the driver's Subscribe differ from the v1 call's", () => {
    const framework_info = { user: "u", name: "n" };
    const driver = v0.SchedulerCall.encode({
      type: "SUBSCRIBE",
      subscribe: { framework_info, force: true, suppressed_roles: ["r"] },
    });
    const v1 = scheduler.Call.encode({ type: "SUBSCRIBE", subscribe: { framework_info, suppressed_roles: ["r"] } });
    expect(driver).toEqual(bytes("10 01 1a 0d 0a 06 0a0175 12016e 10 01 1a 01 72"));
    expect(v1).toEqual(bytes("10 01 1a 0b 0a 06 0a0175 12016e 12 01 72"));
  });
});

describe("lenient reading", () => {
  it("passes over unknown fields of every wire type, groups included", () => {
    const unknown = "f8 07 ff01  f9 07 0102030405060708  fa 07 02 6869  fd 07 01020304  fb 07 08 01 fb 0f fc 0f fc 07";
    expect(TaskID.decode(bytes(`${unknown} 0a 03 776562 ${unknown}`))).toEqual({ value: "web" });
  });

  it("merges a message that comes twice, as concatenated bytes require", () => {
    const status = bytes("6a 04 22 02 0a 00  6a 02 18 07  0a 03 0a 01 74  10 01");
    expect(TaskStatus.decode(status)).toEqual({
      task_id: { value: "t" },
      state: "TASK_RUNNING",
      container_status: { container_id: { value: "" }, executor_pid: 7 },
    });
  });

  it("takes required fields from either half of a message that comes twice", () => {
    // Two elements of a list do not merge…
    expect(() => Labels.decode(bytes("0a 03 0a 01 6b 0a 03 12 01 76"))).toThrow("labels[1].key");
    // …two halves of a single message do.
    const region = "0a 05 0a 03 0a 01 72";
    const zone = "0a 05 12 03 0a 01 7a";
    const offer = Offer.decode(bytes(`0a030a0161 12030a0162 1a030a0163 220168  5a07${region} 5a07${zone}`));
    expect(offer.domain).toEqual({ fault_domain: { region: { name: "r" }, zone: { name: "z" } } });
  });

  it("takes repeated numbers packed and one by one", () => {
    expect(HealthCheck_HTTPCheckInfo.decode(bytes("08 50 20 c801 22 03 cb01 01 20 02"))).toEqual({
      port: 80,
      statuses: [200, 203, 1, 2],
    });
  });

  it("drops an unknown enum number where the field is optional, refuses it where it is required", () => {
    expect(scheduler.Call.decode(bytes("10 e707"))).toEqual({});
    expect(failure(() => TaskStatus.decode(bytes("0a 03 0a 01 74 10 63"))).reason).toBe("Missing required fields: state");
  });

  it("keeps the last member of a oneof", () => {
    const both = bytes("0a 00 12 00 1a 02 08 01");
    expect(Volume_Source_CSIVolume_VolumeCapability.decode(both)).toEqual({
      mount: {},
      access_mode: { mode: "SINGLE_NODE_WRITER" },
    });
  });

  it("keeps a map key that JavaScript treats specially as an ordinary key", () => {
    const config = quota.QuotaConfig.decode(
      quota.QuotaConfig.encode({
        role: "r",
        limits: JSON.parse('{"__proto__":{"value":1}}') as Record<string, { value: number }>,
      }),
    );
    expect(Object.keys(config.limits ?? {})).toEqual(["__proto__"]);
    expect(quota.QuotaConfig.toJsonText(config)).toBe('{"role":"r","limits":{"__proto__":{"value":1.0}}}');
  });
});

describe("refusals say what, where and in which field", () => {
  it("names every missing field, also inside", () => {
    const error = failure(() => scheduler.Call.decode(bytes("1a 02 0a 00")));
    expect(error.reason).toBe("Missing required fields: subscribe.framework_info.user, subscribe.framework_info.name");
    expect(error.message).toContain("mesos.v1.scheduler.Call");
  });

  it("names a few of very many missing fields", () => {
    const labels = new Uint8Array(2 * 200_000);
    for (let i = 0; i < labels.length; i += 2) labels[i] = 0x0a; // A label, with nothing in it.
    const within = Buffer.concat([Buffer.from([0x22, 0x80, 0xb5, 0x18]), labels]); // The same as field `labels`.
    const all = Array.from({ length: 20 }, (_, i) => `labels[${i}].key`).join(", ");
    expect(failure(() => Labels.decode(labels)).reason).toBe(`Missing required fields: ${all}, and more`);
    expect(failure(() => NetworkInfo.decode(within)).reason).toMatch(/^Missing required fields: .{0,1000}, and more$/);
  });

  it("names missing fields when encoding", () => {
    expect(failure(() => AgentID.encode({} as AgentID)).reason).toBe("Missing required fields: value");
  });

  it("refuses an enum name that does not exist when encoding", () => {
    expect(failure(() => scheduler.Call.encode({ type: "toString" as "ACCEPT" })).message).toContain("toString");
  });

  it("points at the field whose length goes beyond its message", () => {
    const good = Offer.encode({
      id: { value: "o" },
      framework_id: { value: "f" },
      agent_id: { value: "a" },
      hostname: "h",
      resources: [
        { name: "cpus", type: "SCALAR", scalar: { value: 1 } },
        { name: "mem", type: "SCALAR", scalar: { value: 2 } },
      ],
    });
    const at = good.indexOf("m".charCodeAt(0)) - 1;
    good[at] = 99; // The length of "mem".
    const error = failure(() => Offer.decode(good));
    expect(error.path).toBe("resources[1].name");
    expect(error.offset).toBe(at);
  });

  it.each([
    ["truncated in a number", "10 80", "Truncated number"],
    ["truncated in a text", "0a 05 61", "beyond the end"],
    ["a number without end", "10 ff ff ff ff ff ff ff ff ff ff 01", "more than 10 bytes"],
    ["a group that ends unbegun", "0c", "never begun"],
    ["a group that ends as another", "0b 14", "ends as group 2"],
    ["wire type 6", "0e", "Unknown wire type 6"],
    ["field number 0", "00 00", "Field number 0"],
  ])("%s", (_, hex, reason) => {
    expect(failure(() => scheduler.Call.decode(bytes(hex))).reason).toContain(reason);
  });

  it("stops at 100 nested messages", () => {
    /** A container id with so many parents. */
    const nested = (parents: number): Uint8Array => {
      let id = bytes("0a 00");
      for (let i = 0; i < parents; i++) id = Uint8Array.from([0x0a, 0, 0x12, (id.length & 127) | 128, id.length >> 7, ...id]);
      return id;
    };
    expect(() => ContainerID.decode(nested(100))).not.toThrow();
    expect(() => ContainerID.decode(nested(101))).toThrow("nested deeper than 100");
  });
});
