import type { IconName } from '../../components/ui/icons';

/** An area of the app, in the rail and in the palette. */
export interface Area {
  readonly id: 'explore' | 'advise' | 'decide' | 'content';
  readonly path: '/explore' | '/advise' | '/decide' | '/content';
  readonly icon: IconName;
}

/** The areas that exist. */
export const AREAS: readonly Area[] = [
  { id: 'explore', path: '/explore', icon: 'explore' },
  { id: 'advise', path: '/advise', icon: 'advise' },
  { id: 'decide', path: '/decide', icon: 'decide' },
  { id: 'content', path: '/content', icon: 'edit' },
];

/** The area that an address belongs to; a node's page and the comparison are part of Explore. */
export function areaOfPath(pathname: string): Area | undefined {
  if (pathname.startsWith('/node/') || pathname === '/compare')
    return AREAS.find((area) => area.id === 'explore');
  return AREAS.find((area) => pathname === area.path || pathname.startsWith(`${area.path}/`));
}
