import { Text } from "@mantine/core";
import type { ReactNode } from "react";

/** An id in full where there is room, else its beginning; all of it is its title, and what is copied. */
export function IdText({ id }: { id: string }): ReactNode {
  return (
    <Text component="span" size="xs" ff="monospace" title={id} truncate display="block" maw={440}>
      {id}
    </Text>
  );
}
