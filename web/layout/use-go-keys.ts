import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../keyboard/use-keys.ts';
import { paths } from '../paths.ts';

/** g and a letter lead to the lists and pages that are opened most. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  useKeys({
    goQueue: () => void navigate(paths.queue()),
    goMine: () => void navigate(paths.queue({ view: 'mine' })),
    goRisk: () => void navigate(paths.queue({ view: 'at-risk' })),
    goOffers: () => void navigate(paths.queue({ view: 'unaccepted' })),
    goWaiting: () => void navigate(paths.queue({ view: 'waiting' })),
    goHierarchical: () => void navigate(paths.queue({ view: 'hierarchical' })),
    goAll: () => void navigate(paths.queue({ view: 'all' })),
    goNotices: () => void navigate(paths.notices()),
    goApprovals: () => void navigate(paths.approvals()),
    goSettings: () => void navigate(paths.settings()),
  });
}
