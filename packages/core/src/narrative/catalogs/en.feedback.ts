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
    [["waiting","plural",0,{"one":[["#"]," answer waits"],"other":[["#"]," answers wait"]}]," on this device. ",["left","plural",0,{"one":["Only ",["#"]," more can be kept until some are sent."],"other":["Only ",["#"]," more can be kept until some are sent."]}]], // candor.outbox.room
    [["waiting","plural",0,{"one":[["#"]," answer waits"],"other":[["#"]," answers wait"]}]," on this device. No more can be kept until some are sent."], // candor.outbox.full
    ["The oldest answer here has waited for ",["days","plural",0,{"one":[["#"]," day"],"other":[["#"]," days"]}],". Nobody has read it yet."], // candor.outbox.old
    ["The answers on this device could not be read or noted. Please reload the page."], // candor.outbox.problem
    ["Answers of somebody else are kept on this device. They are sent when that person signs in."], // candor.outbox.sealed
    ["What is wrong with ",["label","tag",[["label"]]],"?"], // candor.feedback.claim
    ["The value is wrong"], // candor.feedback.claim.wrong-value
    ["It does not apply here"], // candor.feedback.claim.does-not-apply
    ["It should count more"], // candor.feedback.claim.counts-more
    ["It should count less"], // candor.feedback.claim.counts-less
    ["It should count the other way"], // candor.feedback.claim.other-way
    ["Correct value"], // candor.feedback.correct
    ["Where does it say so?"], // candor.feedback.source
    ["Where can it be checked?"], // candor.feedback.missing.where
    ["What should it have been?"], // candor.feedback.expected
    ["What should the amount have been?"], // candor.feedback.expected.amount
    ["Write a number."], // candor.feedback.expected.error
    ["What did you decide?"], // candor.feedback.decided
    ["No answer"], // candor.feedback.unsaid
    ["If this value were used"], // candor.feedback.if-used
    ["The model’s score would have been ",["number","tag",[["after"]]]," instead of ",["number","tag",[["before"]]],"."], // candor.feedback.if-used.score
    ["The recommendation would have stayed the same: ",["value","tag",[["outcome"]]],"."], // candor.feedback.if-used.same
    ["The recommendation would have been ",["value","tag",[["after"]]]," instead of ",["value","tag",[["before"]]],"."], // candor.feedback.if-used.other
    ["The record itself is not changed."], // candor.feedback.if-used.record
    ["Working it out"], // candor.feedback.if-used.wait
    ["This value could not be tried."], // candor.feedback.if-used.failed
    ["Draft saved on this device"], // candor.feedback.saved
    ["This may be personal data. You can take it out, or send it as it is."], // candor.feedback.personal
    ["E-mail address: ",["value","tag",[["text"]]]], // candor.feedback.personal.email
    ["Phone number: ",["value","tag",[["text"]]]], // candor.feedback.personal.phone
    ["Card number: ",["value","tag",[["text"]]]], // candor.feedback.personal.card
    ["Account number: ",["value","tag",[["text"]]]], // candor.feedback.personal.iban
    ["Identity number: ",["value","tag",[["text"]]]], // candor.feedback.personal.national-id
    ["Edit"], // candor.feedback.personal.edit
    ["Send as it is"], // candor.feedback.personal.send
    ["Sign in"], // candor.feedback.sign-in
    ["Replaced by a later answer"], // candor.feedback.state.amended
    ["Withdrawn"], // candor.feedback.state.withdrawn
    ["Your answer was withdrawn"], // candor.receipt.answer.withdrawn
    ["Your question was withdrawn"], // candor.receipt.question.withdrawn
    ["What was sent is no longer counted. That it was sent stays on record."], // candor.receipt.withdrawn
    ["Withdraw"], // candor.receipt.withdraw
    ["Withdraw this for good?"], // candor.receipt.withdraw.ask
    ["Yes, withdraw"], // candor.receipt.withdraw.yes
    ["Keep it"], // candor.receipt.withdraw.no
    ["Copy"], // candor.receipt.copy
    ["Copied"], // candor.receipt.copied
    ["This could not be copied."], // candor.receipt.copy.failed
    ["Close"], // candor.receipt.close
    ["Show my answer"], // candor.receipt.open
    ["Correct value: ",["value","tag",[["value"]]]], // candor.receipt.correction
    ["Source: ",["value","tag",[["source"]]]], // candor.receipt.source
    ["Can be checked here: ",["value","tag",[["where"]]]], // candor.receipt.where
    ["It should have been"], // candor.receipt.expected
    ["You decided"], // candor.receipt.decided
    ["The status could not be checked just now. It is tried again."], // candor.receipt.unchecked
    ["Whom do you want to ask?"], // candor.escalation.target
    ["Hours: ",["value","tag",[["hours"]]]], // candor.escalation.hours
    ["How soon do you need an answer?"], // candor.escalation.urgency
    ["No hurry"], // candor.escalation.urgency.normal
    ["Today"], // candor.escalation.urgency.today
    ["Urgent"], // candor.escalation.urgency.urgent
    ["Why is it urgent?"], // candor.escalation.why
    ["Say why it is urgent."], // candor.escalation.why.error
    ["Expect an answer within ",["number","tag",[["time"]]],"."], // candor.escalation.expect
    ["No answer time is set."], // candor.escalation.expect.none
    ["How should you be answered?"], // candor.escalation.contact
    ["The decision is on hold until there is an answer."], // candor.escalation.hold
    ["Asked"], // candor.escalation.asked
    ["Draft"], // candor.escalation.state.draft
    ["Waiting to be sent"], // candor.escalation.state.queued
    ["Sent, not yet seen"], // candor.escalation.state.submitted
    ["Seen"], // candor.escalation.state.acknowledged
    ["In review"], // candor.escalation.state.in_review
    ["More information needed from you"], // candor.escalation.state.needs_info
    ["Answered"], // candor.escalation.state.resolved
    ["Closed"], // candor.escalation.state.closed
    ["Withdrawn"], // candor.escalation.state.withdrawn
    ["Opened again"], // candor.escalation.state.reopened
    ["The recommendation stands."], // candor.escalation.outcome.upheld
    ["The recommendation was changed."], // candor.escalation.outcome.changed
    ["The recommendation was changed in part."], // candor.escalation.outcome.partly
    ["What has happened"], // candor.escalation.timeline
    ["You"], // candor.escalation.role.officer
    ["Reviewer"], // candor.escalation.role.reviewer
    ["Owner of the model"], // candor.escalation.role.owner
    ["This device"], // candor.escalation.role.device
    ["Case desk"], // candor.escalation.role.service
    ["Sent"], // candor.escalation.step.send
    ["Not accepted"], // candor.escalation.step.refuse
    ["Received"], // candor.escalation.step.receive
    ["Seen"], // candor.escalation.step.acknowledge
    ["Taken for review"], // candor.escalation.step.take
    ["Given back"], // candor.escalation.step.release
    ["Asked for more"], // candor.escalation.step.ask
    ["Gave more information"], // candor.escalation.step.inform
    ["Passed on"], // candor.escalation.step.reassign
    ["Answered"], // candor.escalation.step.resolve
    ["Closed"], // candor.escalation.step.close
    ["Opened again"], // candor.escalation.step.reopen
    ["Withdrawn"], // candor.escalation.step.withdraw
    ["An answer was due by ",["time"],". None has come yet."], // candor.escalation.overdue
    ["Ask ",["value","tag",[["name"]]]," instead"], // candor.escalation.next
    ["What should they know?"], // candor.escalation.inform
    ["Write an answer first."], // candor.escalation.inform.error
    ["Ask again"], // candor.escalation.reopen
    ["What is still open?"], // candor.escalation.reopen.note
    ["Your own view first"], // candor.own-view.heading
    ["Note what you would do before you see the recommendation. Take the time you need."], // candor.own-view.why
    ["The recommendation is shown when you ask for it."], // candor.own-view.request
    ["What would you do?"], // candor.own-view.choice
    ["Which amount would you expect?"], // candor.own-view.amount
    ["How sure are you?"], // candor.own-view.sure
    ["Not sure"], // candor.own-view.sure.not
    ["Somewhat sure"], // candor.own-view.sure.somewhat
    ["Fairly sure"], // candor.own-view.sure.fairly
    ["Very sure"], // candor.own-view.sure.very
    ["Show the recommendation"], // candor.own-view.reveal
    ["Choose one first."], // candor.own-view.error
    ["Skip this"], // candor.own-view.skip
    ["Why do you skip it?"], // candor.own-view.skip.why
    ["Say why."], // candor.own-view.skip.error
    ["Your own view: ",["value","tag",[["choice"]]],"."], // candor.own-view.said
    ["Record of a recommendation"], // candor.export.title
    ["Case"], // candor.export.case
    ["Made"], // candor.export.time
    [["time"]," (",["zone"],")"], // candor.export.zone
    ["Written for"], // candor.export.audience
    ["the person who decides"], // candor.export.audience.officer
    ["the person the case is about"], // candor.export.audience.customer
    ["those who check the model"], // candor.export.audience.auditor
    ["Fingerprint (SHA-256)"], // candor.export.hash
    ["A model made this recommendation. A person decides."], // candor.export.role
    ["Role of the model"], // candor.export.role.heading
    ["Main elements of this recommendation"], // candor.export.elements
    ["How likely and how sure"], // candor.export.sure
    ["Decision"], // candor.export.decision
    ["Page ",["page"]," of ",["pages"]], // candor.export.page
    ["Save or print"], // candor.export.menu
    ["Web page"], // candor.export.format.html
    ["Plain text"], // candor.export.format.text
    ["Data (JSON)"], // candor.export.format.json
    ["Table (CSV)"], // candor.export.format.csv
    ["Drawing (SVG)"], // candor.export.format.svg
    ["Print"], // candor.export.format.print
    ["Saved as ",["value","tag",[["name"]]]], // candor.export.saved
    ["The file could not be made. Please try again."], // candor.export.failed
    ["Withdrawal"], // candor.outbox.withdrawal
    ["More on a question"], // candor.outbox.update
    ["Your own view"], // candor.outbox.own-view
    ["Your decision"], // candor.outbox.decision
    ["Decision on hold"], // candor.outbox.hold
]);
