import { Alert, Code, Group, Stack, Tabs, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Ago } from "../shared/ago.tsx";
import { Problem } from "../shared/page.tsx";
import { PlainLink } from "../shared/plain-link.tsx";
import { type App, type QueueItem, type TaskFailure, appQuery, isGone, queue } from "./api.ts";
import { AppActions } from "./app-actions.tsx";
import { appStatus } from "./app-status.ts";
import { HealthBar, StatusBadge } from "./health-bar.tsx";
import { Instances, LogLink } from "./instances.tsx";
import { WhyItWaits } from "./why-it-waits.tsx";

const route = getRouteApi("/apps/$appId");

/** One application: its instances, its definition, why it waits and what failed last. */
export function AppPage(): ReactNode {
  const { appId } = route.useParams();
  const { data: app, error } = useQuery(appQuery(appId));
  const queued = useQuery(queue).data?.find((item) => item.app?.id === appId);
  if (isGone(error)) return <Gone appId={appId} />;
  if (!app) return <Problem error={error} what={`${appId} could not be shown`} />;
  return (
    <Stack>
      <Head app={app} queued={queued} />
      <Problem error={error} what="What is shown is old: Marathon could not be asked" />
      <WhyItWaits app={app} queued={queued} />
      {app.lastTaskFailure && <LastFailure appId={appId} failure={app.lastTaskFailure} />}
      <Tabs defaultValue="instances" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="instances">Instances ({app.tasks?.length ?? 0})</Tabs.Tab>
          <Tabs.Tab value="configuration">Configuration</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="instances" pt="md">
          <Instances app={app} />
        </Tabs.Panel>
        <Tabs.Panel value="configuration" pt="md">
          <Code block>{definitionText(app)}</Code>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Head({ app, queued }: { app: App; queued: QueueItem | undefined }): ReactNode {
  const navigate = route.useNavigate();
  const status = appStatus(app, queued);
  return (
    <Group justify="space-between">
      <Group>
        <Title order={1} size="h3">
          {app.id}
        </Title>
        <StatusBadge status={status} />
        <Text size="sm">
          {app.tasksRunning} of {app.instances} running
        </Text>
        <HealthBar app={app} />
      </Group>
      <AppActions app={app} delayed={status === "Delayed"} onDestroyed={() => navigate({ to: "/" })} />
    </Group>
  );
}

function LastFailure({ appId, failure }: { appId: string; failure: TaskFailure }): ReactNode {
  return (
    <Alert color="red" title="Last failure" role="status">
      <Stack gap={6}>
        <Text size="sm">{failure.message}</Text>
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {failure.state} on {failure.host}, <Ago atMs={Date.parse(failure.timestamp)} />
          </Text>
          {failure.slaveId && <LogLink appId={appId} taskId={failure.taskId} agentId={failure.slaveId} text="Log" />}
        </Group>
      </Stack>
    </Alert>
  );
}

function Gone({ appId }: { appId: string }): ReactNode {
  return (
    <Stack>
      <Text>There is no application {appId}: it was destroyed, or never created.</Text>
      <PlainLink to="/" text="All applications" />
    </Stack>
  );
}

/** What Marathon adds about the app's present is not part of its definition. */
const presentKeys = new Set([
  "tasks",
  "tasksStaged",
  "tasksRunning",
  "tasksHealthy",
  "tasksUnhealthy",
  "deployments",
  "lastTaskFailure",
  "readinessCheckResults",
]);

function definitionText(app: App): string {
  return JSON.stringify(Object.fromEntries(Object.entries(app).filter(([key]) => !presentKeys.has(key))), null, 2);
}
