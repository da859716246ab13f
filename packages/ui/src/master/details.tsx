import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { FileBrowser } from "../shared/file-browser.tsx";
import { Problem } from "../shared/page.tsx";
import { sandboxFiles, sandboxPath } from "../shared/sandbox.ts";
import { allTasks, masterState } from "./state.ts";
import { TaskTable } from "./tables.tsx";

const agentRoute = getRouteApi("/agents/$agentId");
const frameworkRoute = getRouteApi("/frameworks/$frameworkId");
const sandboxRoute = getRouteApi("/agents/$agentId/frameworks/$frameworkId/executors/$executorId");

/** One agent and the tasks on it. */
export function AgentPage(): ReactNode {
  const { agentId } = agentRoute.useParams();
  const { data, error } = useQuery(masterState);
  const agent = data?.slaves.find((a) => a.id === agentId);
  const tasks = allTasks([...(data?.frameworks ?? []), ...(data?.completed_frameworks ?? [])]);
  return (
    <Stack>
      <Problem error={error} what="The master could not be asked" />
      <Title order={3}>Agent {agent ? `${agent.hostname}:${agent.port}` : agentId}</Title>
      {data && !agent && <Text c="dimmed">The master has no registered agent of this id.</Text>}
      <TaskTable tasks={tasks.filter((task) => task.slave_id === agentId)} hosts={new Map([[agentId, agent?.hostname ?? agentId]])} />
    </Stack>
  );
}

/** One framework and its tasks. */
export function FrameworkPage(): ReactNode {
  const { frameworkId } = frameworkRoute.useParams();
  const { data, error } = useQuery(masterState);
  const framework = [...(data?.frameworks ?? []), ...(data?.completed_frameworks ?? [])].find((f) => f.id === frameworkId);
  return (
    <Stack>
      <Problem error={error} what="The master could not be asked" />
      <Title order={3}>Framework {framework?.name ?? frameworkId}</Title>
      <Text size="sm" c="dimmed" ff="monospace">
        {frameworkId}
      </Text>
      {data && !framework && <Text c="dimmed">The master knows no framework of this id.</Text>}
      <TaskTable tasks={framework ? allTasks([framework]) : []} hosts={new Map(data?.slaves.map((agent) => [agent.id, agent.hostname]))} />
    </Stack>
  );
}

/** The sandbox of an executor (a command task's executor has the task's id). */
export function SandboxPage(): ReactNode {
  const { agentId, frameworkId, executorId } = sandboxRoute.useParams();
  const { path = "" } = sandboxRoute.useSearch();
  const navigate = sandboxRoute.useNavigate();
  const files = useMemo(() => sandboxFiles("./", agentId), [agentId]);
  return (
    <Stack>
      <Title order={3}>Sandbox of {executorId}</Title>
      <FileBrowser
        files={files}
        root={sandboxPath(frameworkId, executorId)}
        path={path}
        open={(next) => void navigate({ search: (() => ({ path: next })) as never })}
      />
    </Stack>
  );
}
