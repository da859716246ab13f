import { Button, Group, Modal, NumberInput, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { count } from "../shared/format.ts";
import { Problem } from "../shared/page.tsx";
import { type App, appQuery, destroyApp, resetDelay, restartApp, scaleApp } from "./api.ts";
import { type Action, useAction } from "./use-action.ts";

interface Props {
  readonly app: App;
  readonly delayed: boolean;
  /** Leaves the app's page. */
  readonly onDestroyed: () => Promise<void>;
}

/** Scale, restart, reset delay and destroy; destroying asks once more. */
export function AppActions({ app, delayed, onDestroyed }: Props): ReactNode {
  const [dialog, setDialog] = useState<"scale" | "destroy" | null>(null);
  const restart = useAction((force) => restartApp(app.id, force));
  const reset = useAction(() => resetDelay(app.id));
  return (
    <>
      <Group>
        <Button onClick={() => setDialog("scale")}>Scale</Button>
        <Button variant="default" loading={restart.isPending} onClick={() => restart.run(false)}>
          Restart
        </Button>
        {delayed && (
          <Button variant="default" loading={reset.isPending} onClick={() => reset.run(false)}>
            Reset delay
          </Button>
        )}
        <Button color="red" variant="outline" onClick={() => setDialog("destroy")}>
          Destroy
        </Button>
      </Group>
      <Refused action={restart} what="The application was not restarted" />
      <Refused action={reset} what="The delay was not reset" />
      {dialog === "scale" && <ScaleDialog app={app} close={() => setDialog(null)} />}
      {dialog === "destroy" && <DestroyDialog app={app} close={() => setDialog(null)} onDestroyed={onDestroyed} />}
    </>
  );
}

/** Why an action was refused, with the way on where another deployment of the app is in the way. */
function Refused({ action, what }: { action: Action; what: string }): ReactNode {
  if (!action.locked) return <Problem error={action.error} what={what} />;
  return (
    <Problem error={new Error("A deployment of this application is still running.")} what={what}>
      <Button mt="sm" size="xs" color="red" loading={action.isPending} onClick={() => action.run(true)}>
        Stop that deployment and go on
      </Button>
    </Problem>
  );
}

function ScaleDialog({ app, close }: { app: App; close: () => void }): ReactNode {
  const [instances, setInstances] = useState<number | string>(app.instances);
  const scale = useAction((force) => scaleApp(app.id, Number(instances), force), close);
  return (
    <Modal opened onClose={close} title={`Scale ${app.id}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          scale.run(false);
        }}
      >
        <Stack>
          <NumberInput
            label="Instances"
            required
            min={0}
            allowDecimal={false}
            value={instances}
            onChange={setInstances}
            data-autofocus
          />
          <Refused action={scale} what="The application was not scaled" />
          <Button type="submit" loading={scale.isPending}>
            Scale application
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

function DestroyDialog({
  app,
  close,
  onDestroyed,
}: {
  app: App;
  close: () => void;
  onDestroyed: () => Promise<void>;
}): ReactNode {
  const queries = useQueryClient();
  const destroy = useAction(
    (force) => destroyApp(app.id, force),
    async () => {
      await onDestroyed();
      // Asking for it again would only be answered 404.
      queries.removeQueries(appQuery(app.id));
    },
  );
  const instances = app.tasksRunning + app.tasksStaged;
  return (
    <Modal opened onClose={close} title={`Destroy ${app.id}?`}>
      <Stack>
        <Text size="sm">
          {instances === 0
            ? "Its definition is removed."
            : `${count(instances, "instance")} will be stopped, and its definition is removed.`}
        </Text>
        <Refused action={destroy} what="The application was not destroyed" />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            Cancel
          </Button>
          <Button color="red" loading={destroy.isPending} onClick={() => destroy.run(false)}>
            Destroy application
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
