import { Anchor, Stack, Tabs, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { FileBrowser } from "../shared/file-browser.tsx";
import { Problem } from "../shared/page.tsx";
import { sandboxFiles, sandboxPath } from "../shared/sandbox.ts";
import { ResourceCards } from "./resource-cards.tsx";
import { type Agent, type Task, activeTasks, completedTasks, masterState } from "./state.ts";
import { TaskTable } from "./tables.tsx";

const agentRoute = getRouteApi("/agents/$agentId");
const frameworkRoute = getRouteApi("/frameworks/$frameworkId");
const sandboxRoute = getRouteApi("/agents/$agentId/frameworks/$frameworkId/executors/$executorId");

/** One agent, its resources and the tasks on it. */
export function AgentPage(): ReactNode {
  const { agentId } = agentRoute.useParams();
  const { data, error } = useQuery(masterState);
  const agent = data?.slaves.find((a) => a.id === agentId);
  const frameworks = [...(data?.frameworks ?? []), ...(data?.completed_frameworks ?? [])];
  const here = (task: Task): boolean => task.slave_id === agentId;
  return (
    <Stack>
      <Problem error={error} what="The master could not be asked" />
      <Heading title={`Agent ${agent ? `${agent.hostname}:${agent.port}` : agentId}`} id={agentId} />
      {data && !agent && <Text c="dimmed">The master has no registered agent of this id.</Text>}
      {agent && <ResourceCards agents={[agent]} />}
      <TaskTabs
        active={activeTasks(frameworks).filter(here)}
        completed={completedTasks(frameworks).filter(here)}
        agents={data?.slaves ?? []}
      />
    </Stack>
  );
}

/** One framework and its tasks. */
export function FrameworkPage(): ReactNode {
  const { frameworkId } = frameworkRoute.useParams();
  const { data, error } = useQuery(masterState);
  const framework = [...(data?.frameworks ?? []), ...(data?.completed_frameworks ?? [])].find((f) => f.id === frameworkId);
  const known = framework ? [framework] : [];
  return (
    <Stack>
      <Problem error={error} what="The master could not be asked" />
      <Heading title={`Framework ${framework?.name ?? frameworkId}`} id={frameworkId} />
      {data && !framework && <Text c="dimmed">The master knows no framework of this id.</Text>}
      <WebUi url={framework?.webui_url} />
      <TaskTabs active={activeTasks(known)} completed={completedTasks(known)} agents={data?.slaves ?? []} />
    </Stack>
  );
}

function Heading({ title, id }: { title: string; id: string }): ReactNode {
  return (
    <div>
      <Title order={1} size="h3">
        {title}
      </Title>
      <Text size="xs" c="dimmed" ff="monospace">
        {id}
      </Text>
    </div>
  );
}

/** A framework names its page itself: only a web address becomes a link, never a script. */
function WebUi({ url }: { url: string | undefined }): ReactNode {
  if (!url || !/^https?:\/\//.test(url)) return null;
  return (
    <Text size="sm">
      Web page: <Anchor href={url}>{url}</Anchor>
    </Text>
  );
}

function TaskTabs({
  active,
  completed,
  agents,
}: {
  active: readonly Task[];
  completed: readonly Task[];
  agents: readonly Agent[];
}): ReactNode {
  return (
    <Tabs defaultValue="active" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="active">Active tasks ({active.length})</Tabs.Tab>
        <Tabs.Tab value="completed">Completed tasks ({completed.length})</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="active" pt="md">
        <TaskTable label="active tasks" tasks={active} agents={agents} empty="No task runs now." />
      </Tabs.Panel>
      <Tabs.Panel value="completed" pt="md">
        <TaskTable label="completed tasks" tasks={completed} agents={agents} empty="No task has ended yet." />
      </Tabs.Panel>
    </Tabs>
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
      <Heading title={`Sandbox of ${executorId}`} id={`agent ${agentId}`} />
      <FileBrowser
        files={files}
        root={sandboxPath(frameworkId, executorId)}
        path={path}
        open={(next) => void navigate({ search: (() => ({ path: next })) as never })}
      />
    </Stack>
  );
}
