export type { OutboxStorage, OutboxRecord, Receipt, Transport, Delivery, Clock } from './ports.js';
