import { useMutation } from '@tanstack/react-query';
import { ask, client } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { queryClient, whoAmI } from '../api/questions.ts';
import { now, setClock, stopwatch, useNow } from '../clock.ts';
import { Icon } from '../components/icons.tsx';
import { Menu, MenuChoice } from '../components/menu.tsx';
import { strings } from '../strings/en.ts';
import { durationText, instantText, wallText } from '../times.ts';
import { tell } from './news.tsx';

type Move = { to: 'next-deadline' } | { minutes: number };
const steps = [15, 60, 240, 1440];

/** The sample workspace's clock, which can be moved forward. Nowhere else is it shown. */
export function DeskClock({ zone }: { zone: string }) {
  const { top } = strings;
  const wall = useNow((at) => wallText(at, zone));
  const move = useMoveClock(zone);
  return (
    <div className="desk-clock">
      <time title={top.deskClock}>{wall}</time>
      <button
        type="button"
        className="button small"
        disabled={move.isPending}
        onClick={() => move.mutate({ to: 'next-deadline' })}
        aria-label={top.jump}
        title={top.jump}
      >
        <Icon name="jump" size={14} />
        <span className="hide-small">{top.jumpShort}</span>
      </button>
      <Menu
        label={<Icon name="down" size={12} />}
        name={top.moveClock}
        className="button small icon hide-small"
      >
        {(close) =>
          steps.map((minutes) => (
            <MenuChoice
              key={minutes}
              onChoose={() => {
                move.mutate({ minutes });
                close();
              }}
            >
              {top.forward(durationText(minutes * 60_000))}
            </MenuChoice>
          ))
        }
      </Menu>
    </div>
  );
}

export function useMoveClock(zone: string) {
  const { top } = strings;
  return useMutation({
    mutationFn: async (body: Move) => {
      const askedAt = stopwatch();
      const moved = await ask((signal) => client.POST('/api/v1/sample/clock', { body, signal }));
      setClock(moved.now, askedAt);
      return moved;
    },
    onSuccess: (moved) => {
      const next = moved.nextDeadlineAt
        ? top.nextDeadline(instantText(moved.nextDeadlineAt, now(), zone))
        : top.noDeadline;
      tell(`${top.jumped(wallText(now(), zone), moved.deadlinesFired)} ${next}`);
      void queryClient.invalidateQueries({ queryKey: whoAmI.queryKey });
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] !== 'list' });
    },
    onError: (failure: Failure) => tell(failure.message),
  });
}
