import { inboxKeys } from '@/features/inbox/api/keys';
import { InboxPage } from '@/features/inbox/components/inbox-page';
import { filterOf } from '@/features/inbox/filter';
import { readAhead } from '@/shared/api/ahead';
import { AppShell } from '../shell/app-shell';
import { startOf } from '../shell/places';
import { known, paint, STRANGER } from './paint';
import { placeOf } from './place';
import { tell } from './stand-ins/react-query';
import { stand } from './stand-ins/react-router';

const place = placeOf(window.location);

void paint(place, async () => {
  const [me, page] = await Promise.all([known(), readAhead(place.first ?? '')]);
  if (!me || me === STRANGER) return me;
  if (!page || (window.location.pathname === '/' && startOf(me) !== place.pathname)) return undefined;
  tell(inboxKeys.list(filterOf(new URLSearchParams(place.search))), page);
  stand(place, [InboxPage]);
  return <AppShell />;
});
