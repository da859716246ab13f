import { expect, test } from "vitest";
import { domainFlag } from "../shared/domain-flag.ts";
import { refuseLeader } from "./fault-domain.ts";

const text = (region: string): string => `{"fault_domain":{"region":{"name":"${region}"},"zone":{"name":"1"}}}`;

test("--domain is JSON with a region and a zone", () => {
  expect(domainFlag("master", undefined)).toBeUndefined();
  expect(domainFlag("master", text("eu"))).toEqual({ fault_domain: { region: { name: "eu" }, zone: { name: "1" } } });
});

test.each(["eu", "{}", '{"fault_domain":{}}', '{"fault_domain":{"region":{"name":"eu"}}}'])("--domain=%s is refused", (wrong) => {
  expect(() => domainFlag("master", wrong)).toThrow(/^master: --domain: .*"fault_domain":\{"region"/);
});

test.each([
  ["eu", "us", /region eu.* m1 .*region us/],
  ["eu", "eu", undefined],
  [undefined, "us", undefined],
  ["eu", undefined, undefined],
])("a master in region %s under a leader in %s", (own, other, sentence) => {
  const domain = other === undefined ? undefined : domainFlag("master", text(other));
  const refusal = refuseLeader(own === undefined ? undefined : domainFlag("master", text(own)), {
    id: "m1",
    ip: 0,
    port: 5050,
    domain,
  });
  if (sentence === undefined) expect(refusal).toBeUndefined();
  else expect(refusal).toMatch(sentence);
});
