import { expect, test } from "vitest";
import { domainOf, refuseLeader } from "./fault-domain.ts";

const text = (region: string): string => `{"fault_domain":{"region":{"name":"${region}"},"zone":{"name":"1"}}}`;

test("--domain is JSON with a region and a zone", () => {
  expect(domainOf(undefined)).toBeUndefined();
  expect(domainOf(text("eu"))).toEqual({ fault_domain: { region: { name: "eu" }, zone: { name: "1" } } });
});

test.each(["eu", "{}", '{"fault_domain":{}}', '{"fault_domain":{"region":{"name":"eu"}}}'])("--domain=%s is refused", (wrong) => {
  expect(() => domainOf(wrong)).toThrow(/^master: --domain: .*"fault_domain":\{"region"/);
});

test.each([
  ["eu", "us", /region eu.* m1 .*region us/],
  ["eu", "eu", undefined],
  [undefined, "us", undefined],
  ["eu", undefined, undefined],
])("a master in region %s under a leader in %s", (own, other, sentence) => {
  const domain = other === undefined ? undefined : domainOf(text(other));
  const refusal = refuseLeader(own === undefined ? undefined : domainOf(text(own)), { id: "m1", ip: 0, port: 5050, domain });
  if (sentence === undefined) expect(refusal).toBeUndefined();
  else expect(refusal).toMatch(sentence);
});
