export { drawIcon, MoonIcon, SearchIcon, SunIcon } from './icons.js';
export { useMediaQuery } from './useMediaQuery.js';
export { useStored } from './useStored.js';
export { useTheme } from './useTheme.js';
