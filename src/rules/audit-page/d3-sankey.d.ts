declare module 'd3-sankey' {
  export interface PlacedNode {
    readonly x0: number;
    readonly x1: number;
    readonly y0: number;
    readonly y1: number;
    readonly value: number;
  }

  export interface PlacedLink<N> {
    readonly source: N & PlacedNode;
    readonly target: N & PlacedNode;
    readonly y0: number;
    readonly y1: number;
    readonly width: number;
  }

  interface Layout<N, L> {
    (graph: { nodes: N[]; links: L[] }): { nodes: (N & PlacedNode)[]; links: (L & PlacedLink<N>)[] };
    nodeId(id: (node: N) => string): this;
    nodeAlign(align: (node: N & { readonly depth: number }, depths: number) => number): this;
    nodeSort(order: null): this;
    linkSort(order: null): this;
    nodeWidth(width: number): this;
    nodePadding(padding: number): this;
    extent(corners: [[number, number], [number, number]]): this;
  }

  export function sankey<N, L>(): Layout<N, L>;
}
