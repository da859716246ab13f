import type { Random } from "@mesolite/base";
import type { World } from "./world.ts";

/** Where things go wrong, and until when they may: then all is mended. */
export interface Trouble {
  readonly world: World;
  readonly draw: Random;
  readonly untilMs: number;
}
