import { must } from "@mesolite/base";
import type { MessageSchema } from "@mesolite/wire";

/** The schema of a message field. */
export function innerSchema(parent: MessageSchema, field: string): MessageSchema {
  return must(parent.byName.get(field)?.message, `message field '${field}' of ${parent.name}`)();
}
