import { Card, ColorSwatch, Group, Progress, SimpleGrid, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { mib, trim } from "../shared/format.ts";
import { type Agent, type Quantities, clusterResources } from "./state.ts";

const shown: readonly { readonly name: keyof Quantities; readonly title: string; readonly print: (value: number) => string }[] = [
  { name: "cpus", title: "CPUs", print: trim },
  { name: "mem", title: "Memory", print: mib },
  { name: "disk", title: "Disk", print: mib },
  { name: "gpus", title: "GPUs", print: trim },
];

/** What of these agents together is used, offered and free: a card for each kind that they have. */
export function ResourceCards({ agents }: { agents: readonly Agent[] }): ReactNode {
  const sums = clusterResources(agents);
  const kinds = shown.filter(({ name }) => sums.total[name] > 0);
  return (
    <SimpleGrid cols={{ base: 1, sm: Math.max(1, kinds.length) }}>
      {kinds.map(({ name, title, print }) => {
        const total = sums.total[name];
        const part = (kind: string, value: number, color: string): ReactNode => (
          <Part kind={kind} text={print(value)} color={color} />
        );
        return (
          <Card withBorder key={name} padding="sm">
            <Group justify="space-between" mb={6}>
              <Text fw={600}>{title}</Text>
              <Text size="sm">{print(total)}</Text>
            </Group>
            <Progress.Root size="lg" aria-hidden>
              <Progress.Section value={(100 * sums.used[name]) / total} color="teal" />
              <Progress.Section value={(100 * sums.offered[name]) / total} color="blue" />
            </Progress.Root>
            <Group mt={8} gap="md">
              {part("used", sums.used[name], "var(--mantine-color-teal-filled)")}
              {part("offered", sums.offered[name], "var(--mantine-color-blue-filled)")}
              {part("free", sums.free[name], "var(--mantine-color-default-border)")}
            </Group>
          </Card>
        );
      })}
    </SimpleGrid>
  );
}

function Part({ kind, text, color }: { kind: string; text: string; color: string }): ReactNode {
  return (
    <Group gap={6} wrap="nowrap">
      <ColorSwatch size={10} withShadow={false} color={color} aria-hidden />
      <Text size="xs" c="dimmed">
        {kind} {text}
      </Text>
    </Group>
  );
}
