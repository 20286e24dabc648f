import { inboxKeys } from '@/features/inbox/api/keys';
import { InboxPage } from '@/features/inbox/components/inbox-page';
import { TaskPage } from '@/features/inbox/components/task-page';
import { inboxRoutes } from '@/features/inbox/routes';
import type { TaskDetail } from '@/features/inbox/types';
import { readAhead } from '@/shared/api/ahead';
import { AppShell } from '../shell/app-shell';
import { known, paint, STRANGER } from './paint';
import { placeOf } from './place';
import { tell } from './stand-ins/react-query';
import { stand } from './stand-ins/react-router';

const place = placeOf(window.location);

void paint(place, async () => {
  const [me, task] = await Promise.all([known(), readAhead<TaskDetail>(place.first ?? '')]);
  if (!me || me === STRANGER) return me;
  if (!task) return undefined;
  tell(inboxKeys.task(task.id), task);
  stand(place, [InboxPage, TaskPage], inboxRoutes[0]?.children?.[0]?.handle);
  return <AppShell />;
});
