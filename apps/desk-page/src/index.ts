export { drawIcon, SearchIcon } from './icons.js';
export { ThemeButton } from './ThemeButton.js';
export { useMediaQuery } from './useMediaQuery.js';
export { useShownInList } from './useShownInList.js';
export { useStored } from './useStored.js';
export { useTheme } from './useTheme.js';
