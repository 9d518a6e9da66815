import { Me } from '../../model/view.ts';
import * as answers from './answers.ts';
import type { RouteContract } from './route.ts';

export const peopleRoutes = {
  me: {
    method: 'GET',
    path: '/api/v1/me',
    operationId: 'me',
    tag: 'people',
    access: 'member',
    scope: 'any',
    summary: 'Who is signed in, and what time it is',
    status: 200,
    answer: Me,
  },
  signOut: {
    method: 'DELETE',
    path: '/api/v1/session',
    operationId: 'signOut',
    tag: 'people',
    access: 'member',
    scope: 'session',
    summary: 'Sign out',
    status: 204,
  },
  listPeople: {
    method: 'GET',
    path: '/api/v1/people',
    operationId: 'listPeople',
    tag: 'people',
    access: 'member',
    scope: 'people:read',
    summary: 'Who there is, and who is on duty',
    status: 200,
    answer: answers.People,
  },
  listTeams: {
    method: 'GET',
    path: '/api/v1/teams',
    operationId: 'listTeams',
    tag: 'people',
    access: 'member',
    scope: 'people:read',
    summary: 'Teams with members, leads and paths',
    status: 200,
    answer: answers.Teams,
  },
} as const satisfies Record<string, RouteContract>;
