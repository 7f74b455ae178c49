export { Feedback } from '../components/Feedback.js';
export { OwnView } from '../components/OwnView.js';
