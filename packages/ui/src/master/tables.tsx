import { Badge } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { Ago } from "../shared/ago.tsx";
import { type CellColumn, DataTable } from "../shared/data-table.tsx";
import { mib, trim } from "../shared/format.ts";
import { IdText } from "../shared/id-text.tsx";
import { PlainLink } from "../shared/plain-link.tsx";
import { TaskBadge } from "../shared/task-badge.tsx";
import type { Agent, Framework, Task } from "./state.ts";

export function AgentTable({ agents }: { agents: readonly Agent[] }): ReactNode {
  return (
    <DataTable
      label="agents"
      rows={agents}
      columns={agentColumns}
      rowKey={(agent) => agent.id}
      empty="No agent has registered yet."
    />
  );
}

export function FrameworkTable({
  frameworks,
  label,
  empty,
}: {
  frameworks: readonly Framework[];
  label: string;
  empty: string;
}): ReactNode {
  return (
    <DataTable label={label} rows={frameworks} columns={frameworkColumns} rowKey={(framework) => framework.id} empty={empty} />
  );
}

interface TaskTableProps {
  readonly tasks: readonly Task[];
  readonly agents: readonly Agent[];
  readonly label: string;
  readonly empty: string;
}

export function TaskTable({ tasks, agents, label, empty }: TaskTableProps): ReactNode {
  const columns = useMemo(() => taskColumns(new Map(agents.map((agent) => [agent.id, agent.hostname]))), [agents]);
  return (
    <DataTable
      label={label}
      rows={tasks}
      columns={columns}
      rowKey={(task) => `${task.framework_id} ${task.id}`}
      initialOrder={{ key: "since", descending: true }}
      empty={empty}
    />
  );
}

const agentColumns: CellColumn<Agent>[] = [
  {
    key: "hostname",
    title: "Host",
    value: (agent) => `${agent.hostname}:${agent.port}`,
    cell: (agent) => <PlainLink to="/agents/$agentId" params={{ agentId: agent.id }} text={`${agent.hostname}:${agent.port}`} />,
  },
  { key: "id", title: "Id", value: (agent) => agent.id, cell: (agent) => <IdText id={agent.id} /> },
  {
    key: "state",
    title: "State",
    value: (agent) => (agent.active ? "active" : "inactive"),
    cell: (agent) => <Badge color={agent.active ? "teal" : "gray"}>{agent.active ? "active" : "inactive"}</Badge>,
  },
  {
    key: "cpus",
    title: "CPUs used",
    value: (agent) => agent.used_resources.cpus,
    numeric: true,
    cell: (agent) => `${trim(agent.used_resources.cpus)} of ${trim(agent.resources.cpus)}`,
  },
  {
    key: "mem",
    title: "Memory used",
    value: (agent) => agent.used_resources.mem,
    numeric: true,
    cell: (agent) => `${mib(agent.used_resources.mem)} of ${mib(agent.resources.mem)}`,
  },
  {
    key: "registered",
    title: "Registered",
    value: (agent) => agent.registered_time,
    numeric: true,
    cell: (agent) => <Ago atMs={agent.registered_time * 1000} />,
  },
];

const frameworkColumns: CellColumn<Framework>[] = [
  {
    key: "name",
    title: "Name",
    value: (framework) => framework.name,
    cell: (framework) => <PlainLink to="/frameworks/$frameworkId" params={{ frameworkId: framework.id }} text={framework.name} />,
  },
  { key: "id", title: "Id", value: (framework) => framework.id, cell: (framework) => <IdText id={framework.id} /> },
  {
    key: "state",
    title: "State",
    value: (framework) => stateOf(framework),
    cell: (framework) => <Badge color={framework.active ? "teal" : "gray"}>{stateOf(framework)}</Badge>,
  },
  { key: "user", title: "User", value: (framework) => framework.user },
  { key: "tasks", title: "Tasks", value: (framework) => framework.tasks.length, numeric: true },
  {
    key: "cpus",
    title: "CPUs",
    value: (framework) => framework.used_resources.cpus,
    numeric: true,
    cell: (f) => trim(f.used_resources.cpus),
  },
  {
    key: "mem",
    title: "Memory",
    value: (framework) => framework.used_resources.mem,
    numeric: true,
    cell: (f) => mib(f.used_resources.mem),
  },
];

function taskColumns(hosts: ReadonlyMap<string, string>): CellColumn<Task>[] {
  return [
    { key: "name", title: "Name", value: (task) => task.name },
    { key: "id", title: "Id", value: (task) => task.id, cell: (task) => <IdText id={task.id} /> },
    {
      key: "state",
      title: "State",
      value: (task) => task.state,
      cell: (task) => <TaskBadge state={task.state} healthy={task.statuses.at(-1)?.healthy} />,
    },
    { key: "host", title: "Host", value: (task) => hosts.get(task.slave_id) ?? task.slave_id },
    { key: "role", title: "Role", value: (task) => task.role },
    {
      key: "cpus",
      title: "CPUs",
      value: (task) => task.resources.cpus,
      numeric: true,
      cell: (task) => trim(task.resources.cpus),
    },
    { key: "mem", title: "Memory", value: (task) => task.resources.mem, numeric: true, cell: (task) => mib(task.resources.mem) },
    {
      key: "since",
      title: "Since",
      value: since,
      numeric: true,
      cell: (task) => (since(task) === 0 ? "" : <Ago atMs={since(task) * 1000} />),
    },
    {
      key: "sandbox",
      title: "Sandbox",
      actions: true,
      value: () => "",
      cell: (task) => (
        <PlainLink
          to="/agents/$agentId/frameworks/$frameworkId/executors/$executorId"
          params={{ agentId: task.slave_id, frameworkId: task.framework_id, executorId: task.executor_id || task.id }}
          label={`Sandbox of ${task.id}`}
          text="Sandbox"
        />
      ),
    },
  ];
}

function since(task: Task): number {
  return task.statuses.at(-1)?.timestamp ?? 0;
}

function stateOf(framework: Framework): string {
  if (framework.active) return "active";
  return framework.connected ? "inactive" : "disconnected";
}
