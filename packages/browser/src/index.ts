export { createBrowserExplainer, type BrowserExplainerOptions } from './explainer/createBrowserExplainer.js';
export type { ModelSource } from './explainer/protocol.js';
export { createFeedbackClient, type FeedbackClientOptions } from './feedback/createFeedbackClient.js';
export { createHttpService, type HttpServiceOptions } from './feedback/createHttpService.js';
export { createHttpTransport, type HttpTransportOptions } from './feedback/createHttpTransport.js';
export { createIndexedDbStorage } from './feedback/createIndexedDbStorage.js';
