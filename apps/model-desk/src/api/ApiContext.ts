import { createContext, useContext } from 'react';
import type { ReviewApi } from './reviewApi.js';

export const ApiContext = createContext<ReviewApi | null>(null);

export function useApi(): ReviewApi {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('no ApiContext around this part of the page');
  return api;
}
