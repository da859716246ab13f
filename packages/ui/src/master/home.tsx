import { Card, Group, Progress, SimpleGrid, Stack, Tabs, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { mib, trim } from "../shared/format.ts";
import { Problem } from "../shared/page.tsx";
import { type MasterState, type Quantities, allTasks, clusterResources, masterState } from "./state.ts";
import { AgentTable, FrameworkTable, TaskTable } from "./tables.tsx";

/** Agents, frameworks, tasks, and what of the cluster is used, offered and free. */
export function Home(): ReactNode {
  const { data, error } = useQuery(masterState);
  return (
    <Stack>
      <Problem error={error} what="The master could not be asked" />
      {data && <Overview state={data} />}
    </Stack>
  );
}

function Overview({ state }: { state: MasterState }): ReactNode {
  const hosts = new Map(state.slaves.map((agent) => [agent.id, agent.hostname]));
  const tasks = allTasks([...state.frameworks, ...state.completed_frameworks]);
  return (
    <>
      <Group justify="space-between">
        <Title order={3}>{state.cluster ?? "Cluster"}</Title>
        <Text size="sm" c="dimmed">
          {state.activated_slaves} agents active, {state.deactivated_slaves} inactive, {state.unreachable_slaves} unreachable · {state.version}
        </Text>
      </Group>
      <Resources state={state} />
      <Tabs defaultValue="tasks">
        <Tabs.List>
          <Tabs.Tab value="tasks">Tasks ({tasks.length})</Tabs.Tab>
          <Tabs.Tab value="frameworks">Frameworks ({state.frameworks.length})</Tabs.Tab>
          <Tabs.Tab value="agents">Agents ({state.slaves.length})</Tabs.Tab>
          <Tabs.Tab value="completed">Completed frameworks ({state.completed_frameworks.length})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="tasks" pt="md">
          <TaskTable tasks={tasks} hosts={hosts} />
        </Tabs.Panel>
        <Tabs.Panel value="frameworks" pt="md">
          <FrameworkTable label="frameworks" frameworks={state.frameworks} />
        </Tabs.Panel>
        <Tabs.Panel value="agents" pt="md">
          <AgentTable agents={state.slaves} />
        </Tabs.Panel>
        <Tabs.Panel value="completed" pt="md">
          <FrameworkTable label="completed frameworks" frameworks={state.completed_frameworks} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

const shown: readonly { readonly name: keyof Quantities; readonly title: string; readonly print: (value: number) => string }[] = [
  { name: "cpus", title: "CPUs", print: trim },
  { name: "mem", title: "Memory", print: mib },
  { name: "disk", title: "Disk", print: mib },
  { name: "gpus", title: "GPUs", print: trim },
];

function Resources({ state }: { state: MasterState }): ReactNode {
  const { total, used, offered, free } = clusterResources(state.slaves);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
      {shown
        .filter(({ name }) => total[name] > 0)
        .map(({ name, title, print }) => (
          <Card withBorder key={name} padding="sm">
            <Group justify="space-between" mb={6}>
              <Text fw={600}>{title}</Text>
              <Text size="sm">{print(total[name])}</Text>
            </Group>
            <Progress.Root size="lg">
              <Progress.Section value={(100 * used[name]) / total[name]} color="teal" />
              <Progress.Section value={(100 * offered[name]) / total[name]} color="blue" />
            </Progress.Root>
            <Text size="xs" mt={6} c="dimmed">
              used {print(used[name])} · offered {print(offered[name])} · free {print(free[name])}
            </Text>
          </Card>
        ))}
    </SimpleGrid>
  );
}
