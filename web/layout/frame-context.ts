import { createContext, useContext } from 'react';

/** What pages may ask of the frame around them. */
export const FrameContext = createContext<{ openHelp: () => void; openPalette: () => void }>({
  openHelp: () => {},
  openPalette: () => {},
});

export const useFrame = () => useContext(FrameContext);
