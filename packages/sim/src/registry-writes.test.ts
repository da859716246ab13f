import { describe, expect, test } from "vitest";
import { type RegistryView, RegistryWrites } from "./registry-writes.ts";

function view(...[admitted, unreachable = []]: string[][]): RegistryView {
  const byId = (ids: readonly string[] = []): Map<string, object> => new Map(ids.map((id) => [id, { id }]));
  return { agents: byId(admitted), recoveredAgents: byId([]), unreachableAgents: byId(unreachable) } as unknown as RegistryView;
}

/** A master that had nothing, and went on to `seen`, which it let others see. */
function after(seen: RegistryView): RegistryWrites {
  const writes = new RegistryWrites();
  writes.recovered(view([]));
  writes.stepped(seen);
  writes.acted(seen);
  return writes;
}

describe("the registry: forged histories", () => {
  test("an agent that was admitted and is forgotten", () => {
    expect(() => after(view(["a", "b"])).recovered(view(["a"]))).toThrow(
      /agent b was admitted for all to see, and is unknown after/,
    );
  });

  test("one that was declared unreachable and is admitted again", () => {
    expect(() => after(view([], ["a"])).recovered(view(["a"]))).toThrow(/agent a was unreachable .* is admitted after a crash/);
  });

  test("a change that nobody made, beside one that is uncertain", () => {
    const writes = after(view(["a", "b"]));
    writes.stepped(view(["a"], ["b"]));
    expect(() => writes.recovered(view([], ["a", "b"]))).toThrow(/agent a was admitted/);
  });
});

test("what nobody has seen yet may be written or not", () => {
  for (const recovered of [view(["a"]), view([], ["a"])]) {
    const writes = after(view(["a"]));
    writes.stepped(view([], ["a"]));
    writes.recovered(recovered);
    writes.recovered(recovered);
  }
});
