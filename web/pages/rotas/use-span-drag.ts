import { type PointerEvent, useRef, useState } from 'react';

/** Hand-offs are told to the quarter of an hour. */
const stepMs = 15 * 60_000;
/** Less than this is a click. */
const dragMinPx = 6;

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The instants under two places of a track, to the quarter of an hour; null where nothing lies between them. */
export function spanBetween(span: Span, one: number, other: number): Span | null {
  const [begin, end] = [Date.parse(span.from), Date.parse(span.to)];
  const at = (share: number) => {
    const inside = Math.min(Math.max(share, 0), 1);
    return begin + Math.round((inside * (end - begin)) / stepMs) * stepMs;
  };
  const [from, to] = [at(Math.min(one, other)), Math.min(at(Math.max(one, other)), end)];
  return to > from ? { from: new Date(from).toISOString(), to: new Date(to).toISOString() } : null;
}

/** By mouse or pen a span is drawn over a track; a finger scrolls, and keys have the buttons. */
export function useSpanDrag(span: Span, onSpan: ((span: Span) => void) | null) {
  const start = useRef<{ readonly x: number; readonly share: number } | null>(null);
  const wasDrag = useRef(false);
  const [band, setBand] = useState<readonly [number, number] | null>(null);
  const shareOf = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return (event.clientX - left) / width;
  };
  const end = () => {
    start.current = null;
    setBand(null);
  };
  if (onSpan === null) return { band: null, handlers: {} };
  return {
    band,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        wasDrag.current = false;
        if (event.pointerType === 'touch' || event.button !== 0) return;
        start.current = { x: event.clientX, share: shareOf(event) };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const begun = start.current;
        if (!begun || (band === null && Math.abs(event.clientX - begun.x) < dragMinPx)) return;
        if (band === null) event.currentTarget.setPointerCapture(event.pointerId);
        wasDrag.current = true;
        setBand([begun.share, shareOf(event)]);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const drawn = band && start.current && spanBetween(span, start.current.share, shareOf(event));
        end();
        if (drawn) onSpan(drawn);
      },
      onPointerCancel: end,
      // What was drawn is no click on the shift below it.
      onClickCapture: (event: { stopPropagation(): void }) => {
        if (wasDrag.current) event.stopPropagation();
        wasDrag.current = false;
      },
    },
  };
}
