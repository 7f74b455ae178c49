// Made by `pnpm locales` from packages/core/locales. Edit the words there.
import type { FeedbackMessages } from '../catalog.js';
import { feedbackMessageKeys } from '../feedbackMessageKeys.js';
import { inOrder } from '../inOrder.js';

export const feedback: FeedbackMessages = /* @__PURE__ */ inOrder(feedbackMessageKeys, [
    ["You disagree. Which part?"], // candor.feedback.which
    ["Choose any"], // candor.feedback.which.hint
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],")"], // candor.feedback.reason
    ["Something is missing"], // candor.feedback.missing
    ["What is missing?"], // candor.feedback.missing.what
    ["The whole recommendation"], // candor.feedback.whole
    ["In your words"], // candor.feedback.comment
    ["Optional, up to ",["limit"]," characters"], // candor.feedback.comment.optional
    ["Needed, up to ",["limit"]," characters"], // candor.feedback.comment.required
    ["Say in your words what is wrong."], // candor.feedback.comment.error
    ["Your question"], // candor.feedback.question
    ["Optional"], // candor.feedback.optional
    ["Sending this does not change the case by itself. It is kept for the people who look after this model."], // candor.feedback.consequence
    ["Sending this does not change the case by itself. It is kept for ",["value","tag",[["owner"]]],"."], // candor.feedback.consequence.owner
    ["Your question goes to the people who look after this model. The decision stays with you."], // candor.feedback.ask.consequence
    ["Your question goes to ",["value","tag",[["owner"]]],". The decision stays with you."], // candor.feedback.ask.consequence.owner
    ["Send"], // candor.feedback.send
    ["Cancel"], // candor.feedback.cancel
    ["Your answer could not be saved. Nothing you typed is lost. Please try again."], // candor.feedback.failed
    ["Waiting to be sent"], // candor.feedback.state.waiting
    ["Being sent"], // candor.feedback.state.sending
    ["Waiting for you to sign in again"], // candor.feedback.state.paused
    ["Received"], // candor.feedback.state.sent
    ["Not accepted"], // candor.feedback.state.refused
    ["Your answer is saved"], // candor.receipt.answer.waiting
    ["Your answer was received"], // candor.receipt.answer.sent
    ["Your answer was not accepted"], // candor.receipt.answer.refused
    ["Your question is saved"], // candor.receipt.question.waiting
    ["Your question was received"], // candor.receipt.question.sent
    ["Your question was not accepted"], // candor.receipt.question.refused
    ["Status"], // candor.receipt.status
    ["Reference"], // candor.receipt.reference
    ["Received"], // candor.receipt.received
    ["Answer by"], // candor.receipt.respond-by
    ["You said"], // candor.receipt.said
    ["Cause"], // candor.receipt.cause
    ["Something is missing: ",["value","tag",[["what"]]]], // candor.receipt.missing
    ["It is kept only until this page is closed."], // candor.receipt.not-durable
    ["Change my answer"], // candor.receipt.change
    ["Edit and send again"], // candor.receipt.again
    ["Answers on this device"], // candor.outbox.heading
    ["No answers on this device."], // candor.outbox.empty
    ["Case ",["value","tag",[["case"]]]], // candor.outbox.case
    ["These answers are kept only until this page is closed."], // candor.outbox.not-durable
    ["Send now"], // candor.outbox.send
    ["Remove"], // candor.outbox.forget
    ["Remove the answer on case ",["value","tag",[["case"]]]," from this list"], // candor.outbox.forget.label
    [["count","plural",0,{"one":[["#"]," character too many."],"other":[["#"]," characters too many."]}]," Shorten it to send."], // candor.feedback.comment.long
    ["Back to my answer"], // candor.feedback.back
    ["An answer from another version of this page"], // candor.outbox.unknown
]);
