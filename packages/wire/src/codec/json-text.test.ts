import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonDouble, jsonInt64, jsonUint64 } from "./json-text.ts";

describe("numbers in JSON", () => {
  it.each([
    [0, "0.0"],
    [-0, "-0.0"],
    [4096, "4096.0"],
    [0.5, "0.5"],
    [1e20, "100000000000000000000.0"],
    [1e21, "1e21"],
    [1.5e300, "1.5e300"],
    [1e-6, "0.000001"],
    [1e-7, "1e-7"],
    [Infinity, '"Infinity"'],
    [Number.NaN, '"NaN"'],
  ])("double %s is %s", (value, text) => {
    expect(jsonDouble(value)).toBe(text);
  });

  it("every double reads back as itself and looks like a double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(JSON.parse(jsonDouble(value))).toBe(value);
        expect(jsonDouble(value)).toMatch(/[.e]/);
      }),
    );
  });

  it("prints 64-bit integers in full and within their range", () => {
    expect(jsonInt64(1795330701371110912)).toBe("1795330701371110912");
    expect(jsonInt64(-(2 ** 63))).toBe("-9223372036854775808");
    expect(jsonInt64(2 ** 63)).toBe("9223372036854775807");
    expect(jsonUint64(2 ** 64)).toBe("18446744073709551615");
  });
});
