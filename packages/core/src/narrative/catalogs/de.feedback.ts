// Made by `pnpm locales` from packages/core/locales. Edit the words there.
import type { FeedbackMessages } from '../catalog.js';
import { feedbackMessageKeys } from '../feedbackMessageKeys.js';
import { inOrder } from '../inOrder.js';

export const feedback: FeedbackMessages = /* @__PURE__ */ inOrder(feedbackMessageKeys, [
    ["Sie sehen es anders. Was davon?"], // candor.feedback.which
    ["Mehreres möglich"], // candor.feedback.which.hint
    [["label","tag",[["label"]]]," (",["value","tag",[["value"]]],")"], // candor.feedback.reason
    ["Etwas fehlt"], // candor.feedback.missing
    ["Was fehlt?"], // candor.feedback.missing.what
    ["Die ganze Empfehlung"], // candor.feedback.whole
    ["In Ihren Worten"], // candor.feedback.comment
    ["Freiwillig, bis zu ",["limit"]," Zeichen"], // candor.feedback.comment.optional
    ["Nötig, bis zu ",["limit"]," Zeichen"], // candor.feedback.comment.required
    ["Sagen Sie in Ihren Worten, was nicht stimmt."], // candor.feedback.comment.error
    ["Ihre Frage"], // candor.feedback.question
    ["Freiwillig"], // candor.feedback.optional
    ["Das Senden allein ändert den Fall nicht. Es bleibt für die Menschen, die dieses Modell betreuen."], // candor.feedback.consequence
    ["Das Senden allein ändert den Fall nicht. Es bleibt für: ",["value","tag",[["owner"]]],"."], // candor.feedback.consequence.owner
    ["Ihre Frage geht an die Menschen, die dieses Modell betreuen. Die Entscheidung bleibt bei Ihnen."], // candor.feedback.ask.consequence
    ["Ihre Frage geht an: ",["value","tag",[["owner"]]],". Die Entscheidung bleibt bei Ihnen."], // candor.feedback.ask.consequence.owner
    ["Senden"], // candor.feedback.send
    ["Abbrechen"], // candor.feedback.cancel
    ["Ihre Antwort konnte nicht gespeichert werden. Nichts Getipptes ist verloren. Bitte versuchen Sie es noch einmal."], // candor.feedback.failed
    ["Wartet auf das Senden"], // candor.feedback.state.waiting
    ["Wird gesendet"], // candor.feedback.state.sending
    ["Wartet, bis Sie sich wieder anmelden"], // candor.feedback.state.paused
    ["Empfangen"], // candor.feedback.state.sent
    ["Nicht angenommen"], // candor.feedback.state.refused
    ["Ihre Antwort ist gespeichert"], // candor.receipt.answer.waiting
    ["Ihre Antwort ist angekommen"], // candor.receipt.answer.sent
    ["Ihre Antwort wurde nicht angenommen"], // candor.receipt.answer.refused
    ["Ihre Frage ist gespeichert"], // candor.receipt.question.waiting
    ["Ihre Frage ist angekommen"], // candor.receipt.question.sent
    ["Ihre Frage wurde nicht angenommen"], // candor.receipt.question.refused
    ["Stand"], // candor.receipt.status
    ["Kennung"], // candor.receipt.reference
    ["Empfangen"], // candor.receipt.received
    ["Antwort bis"], // candor.receipt.respond-by
    ["Sie sagten"], // candor.receipt.said
    ["Ursache"], // candor.receipt.cause
    ["Etwas fehlt: ",["value","tag",[["what"]]]], // candor.receipt.missing
    ["Sie bleibt nur, bis diese Seite geschlossen wird."], // candor.receipt.not-durable
    ["Meine Antwort ändern"], // candor.receipt.change
    ["Ändern und noch einmal senden"], // candor.receipt.again
    ["Antworten auf diesem Gerät"], // candor.outbox.heading
    ["Keine Antworten auf diesem Gerät."], // candor.outbox.empty
    ["Fall ",["value","tag",[["case"]]]], // candor.outbox.case
    ["Diese Antworten bleiben nur, bis diese Seite geschlossen wird."], // candor.outbox.not-durable
    ["Jetzt senden"], // candor.outbox.send
    ["Entfernen"], // candor.outbox.forget
    ["Die Antwort zu Fall ",["value","tag",[["case"]]]," aus dieser Liste entfernen"], // candor.outbox.forget.label
    [["count","plural",0,{"one":[["#"]," Zeichen zu viel."],"other":[["#"]," Zeichen zu viel."]}]," Kürzen Sie zum Senden."], // candor.feedback.comment.long
    ["Zurück zu meiner Antwort"], // candor.feedback.back
    ["Eine Antwort aus einer anderen Version dieser Seite"], // candor.outbox.unknown
]);
