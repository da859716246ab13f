import { Button, Group, Modal, NumberInput, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Problem } from "../shared/page.tsx";
import { type App, destroyApp, resetDelay, restartApp, scaleApp } from "./api.ts";

/** Scale, restart, reset delay and destroy; destroying asks once more. */
export function AppActions({ app, delayed, onDestroyed }: { app: App; delayed: boolean; onDestroyed: () => void }): ReactNode {
  const [dialog, setDialog] = useState<"scale" | "destroy" | null>(null);
  const restart = useAction(() => restartApp(app.id));
  const reset = useAction(() => resetDelay(app.id));
  return (
    <>
      <Group>
        <Button onClick={() => setDialog("scale")}>Scale</Button>
        <Button variant="default" loading={restart.isPending} onClick={() => restart.mutate()}>
          Restart
        </Button>
        {delayed && (
          <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate()}>
            Reset delay
          </Button>
        )}
        <Button color="red" variant="outline" onClick={() => setDialog("destroy")}>
          Destroy
        </Button>
      </Group>
      <Problem error={restart.error ?? reset.error} what="That did not work" />
      {dialog === "scale" && <ScaleDialog app={app} close={() => setDialog(null)} />}
      {dialog === "destroy" && <DestroyDialog app={app} close={() => setDialog(null)} onDestroyed={onDestroyed} />}
    </>
  );
}

function ScaleDialog({ app, close }: { app: App; close: () => void }): ReactNode {
  const [instances, setInstances] = useState(app.instances);
  const scale = useAction(() => scaleApp(app.id, instances), close);
  return (
    <Modal opened onClose={close} title={`Scale ${app.id}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          scale.mutate();
        }}
      >
        <Stack>
          <NumberInput label="Instances" min={0} value={instances} onChange={(value) => setInstances(Number(value))} data-autofocus />
          <Problem error={scale.error} what="The application was not scaled" />
          <Button type="submit" loading={scale.isPending}>
            Scale application
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

function DestroyDialog({ app, close, onDestroyed }: { app: App; close: () => void; onDestroyed: () => void }): ReactNode {
  const destroy = useAction(() => destroyApp(app.id), onDestroyed);
  return (
    <Modal opened onClose={close} title={`Destroy ${app.id}?`}>
      <Stack>
        <Text>All {app.tasksRunning + app.tasksStaged} of its instances are stopped and its definition is removed.</Text>
        <Problem error={destroy.error} what="The application was not destroyed" />
        <Button color="red" loading={destroy.isPending} onClick={() => destroy.mutate()}>
          Destroy application
        </Button>
      </Stack>
    </Modal>
  );
}

function useAction(action: () => Promise<unknown>, done?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: action,
    onSuccess: async () => {
      done?.();
      await queries.invalidateQueries();
    },
  });
}
