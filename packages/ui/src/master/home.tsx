import { Group, Stack, Tabs, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { count } from "../shared/format.ts";
import { Problem } from "../shared/page.tsx";
import { ResourceCards } from "./resource-cards.tsx";
import { type MasterState, activeTasks, completedTasks, masterState } from "./state.ts";
import { AgentTable, FrameworkTable, TaskTable } from "./tables.tsx";

/** Agents, frameworks, tasks, and what of the cluster is used, offered and free. */
export function Home(): ReactNode {
  const { data, error } = useQuery(masterState);
  return (
    <Stack>
      <Problem
        error={error}
        what={data ? "What is shown is old: the master could not be asked" : "The master could not be asked"}
      />
      {data && <Overview state={data} />}
    </Stack>
  );
}

function Overview({ state }: { state: MasterState }): ReactNode {
  const [active, completed] = useMemo(() => {
    const all = [...state.frameworks, ...state.completed_frameworks];
    return [activeTasks(all), completedTasks(all)];
  }, [state]);
  return (
    <>
      <Group justify="space-between">
        <Title order={1} size="h3">
          {state.cluster ?? "Cluster"}
        </Title>
        <Text size="sm" c="dimmed">
          {agentCounts(state)}
        </Text>
      </Group>
      <ResourceCards agents={state.slaves} />
      <Tabs defaultValue="active" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="active">Active tasks ({active.length})</Tabs.Tab>
          <Tabs.Tab value="completed">Completed tasks ({completed.length})</Tabs.Tab>
          <Tabs.Tab value="frameworks">Frameworks ({state.frameworks.length})</Tabs.Tab>
          <Tabs.Tab value="gone">Completed frameworks ({state.completed_frameworks.length})</Tabs.Tab>
          <Tabs.Tab value="agents">Agents ({state.slaves.length})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="active" pt="md">
          <TaskTable label="active tasks" tasks={active} agents={state.slaves} empty="No task runs now." />
        </Tabs.Panel>
        <Tabs.Panel value="completed" pt="md">
          <TaskTable label="completed tasks" tasks={completed} agents={state.slaves} empty="No task has ended yet." />
        </Tabs.Panel>
        <Tabs.Panel value="frameworks" pt="md">
          <FrameworkTable label="frameworks" frameworks={state.frameworks} empty="No framework has registered yet." />
        </Tabs.Panel>
        <Tabs.Panel value="gone" pt="md">
          <FrameworkTable
            label="completed frameworks"
            frameworks={state.completed_frameworks}
            empty="No framework has ended yet."
          />
        </Tabs.Panel>
        <Tabs.Panel value="agents" pt="md">
          <AgentTable agents={state.slaves} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** "3 agents active, 1 unreachable": kinds without an agent are left out. */
function agentCounts(state: MasterState): string {
  const others = [
    [state.deactivated_slaves, "inactive"],
    [state.unreachable_slaves, "unreachable"],
  ] as const;
  return [
    `${count(state.activated_slaves, "agent")} active`,
    ...others.filter(([n]) => n > 0).map(([n, kind]) => `${n} ${kind}`),
  ].join(", ");
}
