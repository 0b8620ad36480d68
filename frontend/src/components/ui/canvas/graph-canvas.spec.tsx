import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { renderUi } from '../../../testing/render-ui';
import type { CanvasEdge, CanvasNode } from './canvas-model';
import { canvasNodeTypes, type CanvasNodeProps } from './canvas-node-types';
import { GraphCanvas } from './graph-canvas';

interface BoxData {
  readonly text: string;
}

const TYPES = canvasNodeTypes({ box: ({ data }: CanvasNodeProps<BoxData>) => <span>{data.text}</span> });

const box = (id: string, x: number, y: number): CanvasNode<BoxData> => ({
  id,
  type: 'box',
  rect: { x, y, width: 80, height: 40 },
  data: { text: id },
  label: `${id}, a box`,
});
const line = (from: string, to: string): CanvasEdge => ({
  id: `${from}-${to}`,
  from,
  to,
  line: 'solid',
  arrow: true,
});

const NODES = [box('hub', 0, 0), box('east', 200, 0), box('south', 0, 200), box('far', 400, 0)];
const EDGES = [line('hub', 'east'), line('hub', 'south')];

function Drawing({ onOpen }: { readonly onOpen?: (id: string) => void }) {
  const [selected, setSelected] = useState<string>();
  return (
    <>
      <GraphCanvas
        label="boxes"
        nodes={NODES}
        edges={EDGES}
        nodeTypes={TYPES}
        selected={selected}
        onSelect={setSelected}
        onOpen={onOpen}
        fitKey="once"
      />
      <output>{selected ?? 'nothing'}</output>
    </>
  );
}

const standsOn = (): string | null => {
  const id = screen.getByRole('application', { name: 'boxes' }).getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.getAttribute('aria-label') ?? 'missing');
};

describe('GraphCanvas', () => {
  it('is one tab stop, whose zoom buttons follow', async () => {
    const user = userEvent.setup();
    renderUi(<Drawing />);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('application'));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Zoom in' }));
  });

  it('walks to the nearest box with the arrows and stays where none lies ahead', async () => {
    const user = userEvent.setup();
    renderUi(<Drawing />);
    screen.getByRole('application').focus();
    await user.keyboard('{ArrowRight}');
    expect(standsOn()).toBe('hub, a box');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(standsOn()).toBe('far, a box');
    await user.keyboard('{ArrowRight}');
    expect(standsOn()).toBe('far, a box');
  });

  it('goes round the neighbours of a box with the brackets', async () => {
    const user = userEvent.setup();
    renderUi(<Drawing />);
    screen.getByRole('application').focus();
    await user.keyboard('{ArrowRight}]');
    expect(standsOn()).toBe('east, a box');
    await user.keyboard(']');
    expect(standsOn()).toBe('south, a box');
    await user.keyboard('[[');
    expect(standsOn()).toBe('east, a box');
  });

  it('selects with Enter and lets go with Escape', async () => {
    const user = userEvent.setup();
    renderUi(<Drawing />);
    screen.getByRole('application').focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(screen.getByRole('status').textContent).toBe('south');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('status').textContent).toBe('nothing');
    expect(standsOn()).toBeNull();
  });

  it('opens a box with a double click', () => {
    const opened: string[] = [];
    renderUi(<Drawing onOpen={(id) => opened.push(id)} />);
    fireEvent.doubleClick(screen.getByText('east'));
    expect(opened).toEqual(['east']);
  });
});
