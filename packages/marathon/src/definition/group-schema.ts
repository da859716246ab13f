/** The JSON that clients send to create or change groups. Nested groups are updates themselves. */
import { z } from "zod";
import type { RawApp } from "./app-schema.ts";

export interface RawGroup {
  id?: string | undefined;
  apps?: RawApp[] | undefined;
  groups?: RawGroup[] | undefined;
  dependencies?: string[] | undefined;
  scaleBy?: number | undefined;
  version?: string | undefined;
  enforceRole?: boolean | undefined;
}

/** A group without what is in its lists: those are read one by one. */
export const rawGroupShell = z.object({
  id: z.string().min(1).optional(),
  apps: z.array(z.unknown()).optional(),
  groups: z.array(z.unknown()).optional(),
  dependencies: z.array(z.string().min(1)).optional(),
  scaleBy: z.number().min(0).optional(),
  version: z.string().optional(),
  enforceRole: z.boolean().optional(),
});
