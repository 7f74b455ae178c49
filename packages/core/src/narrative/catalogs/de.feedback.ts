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
    [["waiting","plural",0,{"one":[["#"]," Antwort wartet"],"other":[["#"]," Antworten warten"]}]," auf diesem Gerät. ",["left","plural",0,{"one":["Bis einige gesendet sind, kann nur ",["#"]," weitere bleiben."],"other":["Bis einige gesendet sind, können nur ",["#"]," weitere bleiben."]}]], // candor.outbox.room
    [["waiting","plural",0,{"one":[["#"]," Antwort wartet"],"other":[["#"]," Antworten warten"]}]," auf diesem Gerät. Bis einige gesendet sind, kann keine weitere bleiben."], // candor.outbox.full
    ["Die älteste Antwort wartet hier seit ",["days","plural",0,{"one":[["#"]," Tag"],"other":[["#"]," Tagen"]}],". Noch niemand hat sie gelesen."], // candor.outbox.old
    ["Die Antworten auf diesem Gerät konnten nicht gelesen oder vermerkt werden. Bitte laden Sie die Seite neu."], // candor.outbox.problem
    ["Auf diesem Gerät liegen Antworten einer anderen Person. Sie werden gesendet, wenn diese Person sich anmeldet."], // candor.outbox.sealed
    ["Was stimmt nicht: ",["label","tag",[["label"]]],"?"], // candor.feedback.claim
    ["Der Wert ist falsch"], // candor.feedback.claim.wrong-value
    ["Das trifft hier nicht zu"], // candor.feedback.claim.does-not-apply
    ["Es sollte mehr zählen"], // candor.feedback.claim.counts-more
    ["Es sollte weniger zählen"], // candor.feedback.claim.counts-less
    ["Es sollte andersherum zählen"], // candor.feedback.claim.other-way
    ["Richtiger Wert"], // candor.feedback.correct
    ["Wo steht das?"], // candor.feedback.source
    ["Wo lässt sich das prüfen?"], // candor.feedback.missing.where
    ["Was wäre richtig gewesen?"], // candor.feedback.expected
    ["Welcher Betrag wäre richtig gewesen?"], // candor.feedback.expected.amount
    ["Schreiben Sie eine Zahl."], // candor.feedback.expected.error
    ["Wie haben Sie entschieden?"], // candor.feedback.decided
    ["Keine Angabe"], // candor.feedback.unsaid
    ["Wenn dieser Wert verwendet würde"], // candor.feedback.if-used
    ["Der Wert des Modells wäre ",["number","tag",[["after"]]]," statt ",["number","tag",[["before"]]]," gewesen."], // candor.feedback.if-used.score
    ["Die Empfehlung wäre gleich geblieben: ",["value","tag",[["outcome"]]],"."], // candor.feedback.if-used.same
    ["Die Empfehlung wäre ",["value","tag",[["after"]]]," statt ",["value","tag",[["before"]]]," gewesen."], // candor.feedback.if-used.other
    ["Die Akte selbst wird nicht geändert."], // candor.feedback.if-used.record
    ["Wird berechnet"], // candor.feedback.if-used.wait
    ["Dieser Wert ließ sich nicht ausprobieren."], // candor.feedback.if-used.failed
    ["Entwurf auf diesem Gerät gespeichert"], // candor.feedback.saved
    ["Das könnten persönliche Daten sein. Sie können sie herausnehmen oder so senden."], // candor.feedback.personal
    ["E-Mail-Adresse: ",["value","tag",[["text"]]]], // candor.feedback.personal.email
    ["Telefonnummer: ",["value","tag",[["text"]]]], // candor.feedback.personal.phone
    ["Kartennummer: ",["value","tag",[["text"]]]], // candor.feedback.personal.card
    ["Kontonummer: ",["value","tag",[["text"]]]], // candor.feedback.personal.iban
    ["Ausweis- oder Steuernummer: ",["value","tag",[["text"]]]], // candor.feedback.personal.national-id
    ["Ändern"], // candor.feedback.personal.edit
    ["So senden"], // candor.feedback.personal.send
    ["Anmelden"], // candor.feedback.sign-in
    ["Durch eine spätere Antwort ersetzt"], // candor.feedback.state.amended
    ["Zurückgezogen"], // candor.feedback.state.withdrawn
    ["Ihre Antwort wurde zurückgezogen"], // candor.receipt.answer.withdrawn
    ["Ihre Frage wurde zurückgezogen"], // candor.receipt.question.withdrawn
    ["Was gesendet wurde, zählt nicht mehr. Dass es gesendet wurde, bleibt vermerkt."], // candor.receipt.withdrawn
    ["Zurückziehen"], // candor.receipt.withdraw
    ["Endgültig zurückziehen?"], // candor.receipt.withdraw.ask
    ["Ja, zurückziehen"], // candor.receipt.withdraw.yes
    ["Behalten"], // candor.receipt.withdraw.no
    ["Kopieren"], // candor.receipt.copy
    ["Kopiert"], // candor.receipt.copied
    ["Das ließ sich nicht kopieren."], // candor.receipt.copy.failed
    ["Schließen"], // candor.receipt.close
    ["Meine Antwort zeigen"], // candor.receipt.open
    ["Richtiger Wert: ",["value","tag",[["value"]]]], // candor.receipt.correction
    ["Quelle: ",["value","tag",[["source"]]]], // candor.receipt.source
    ["Zu prüfen bei: ",["value","tag",[["where"]]]], // candor.receipt.where
    ["Richtig gewesen wäre"], // candor.receipt.expected
    ["Sie haben entschieden"], // candor.receipt.decided
    ["Der Stand ließ sich gerade nicht abfragen. Es wird wieder versucht."], // candor.receipt.unchecked
    ["Wen möchten Sie fragen?"], // candor.escalation.target
    ["Zeiten: ",["value","tag",[["hours"]]]], // candor.escalation.hours
    ["Wie eilig ist es?"], // candor.escalation.urgency
    ["Nicht eilig"], // candor.escalation.urgency.normal
    ["Heute"], // candor.escalation.urgency.today
    ["Dringend"], // candor.escalation.urgency.urgent
    ["Warum ist es dringend?"], // candor.escalation.why
    ["Sagen Sie, warum es dringend ist."], // candor.escalation.why.error
    ["Eine Antwort ist zu erwarten innerhalb von: ",["number","tag",[["time"]]],"."], // candor.escalation.expect
    ["Es ist keine Antwortzeit festgelegt."], // candor.escalation.expect.none
    ["Wie möchten Sie die Antwort erhalten?"], // candor.escalation.contact
    ["Die Entscheidung ruht, bis eine Antwort da ist."], // candor.escalation.hold
    ["Gefragt"], // candor.escalation.asked
    ["Entwurf"], // candor.escalation.state.draft
    ["Wartet auf das Senden"], // candor.escalation.state.queued
    ["Gesendet, noch nicht gesehen"], // candor.escalation.state.submitted
    ["Gesehen"], // candor.escalation.state.acknowledged
    ["In Prüfung"], // candor.escalation.state.in_review
    ["Sie werden um mehr Angaben gebeten"], // candor.escalation.state.needs_info
    ["Beantwortet"], // candor.escalation.state.resolved
    ["Abgeschlossen"], // candor.escalation.state.closed
    ["Zurückgezogen"], // candor.escalation.state.withdrawn
    ["Wieder geöffnet"], // candor.escalation.state.reopened
    ["Die Empfehlung bleibt."], // candor.escalation.outcome.upheld
    ["Die Empfehlung wurde geändert."], // candor.escalation.outcome.changed
    ["Die Empfehlung wurde teilweise geändert."], // candor.escalation.outcome.partly
    ["Was bisher geschah"], // candor.escalation.timeline
    ["Sie"], // candor.escalation.role.officer
    ["Prüfung"], // candor.escalation.role.reviewer
    ["Zuständig für das Modell"], // candor.escalation.role.owner
    ["Dieses Gerät"], // candor.escalation.role.device
    ["Fallstelle"], // candor.escalation.role.service
    ["Gesendet"], // candor.escalation.step.send
    ["Nicht angenommen"], // candor.escalation.step.refuse
    ["Eingegangen"], // candor.escalation.step.receive
    ["Gesehen"], // candor.escalation.step.acknowledge
    ["Zur Prüfung übernommen"], // candor.escalation.step.take
    ["Zurückgegeben"], // candor.escalation.step.release
    ["Rückfrage gestellt"], // candor.escalation.step.ask
    ["Angaben ergänzt"], // candor.escalation.step.inform
    ["Weitergegeben"], // candor.escalation.step.reassign
    ["Beantwortet"], // candor.escalation.step.resolve
    ["Abgeschlossen"], // candor.escalation.step.close
    ["Wieder geöffnet"], // candor.escalation.step.reopen
    ["Zurückgezogen"], // candor.escalation.step.withdraw
    ["Eine Antwort war fällig: ",["time"],". Bisher kam keine."], // candor.escalation.overdue
    ["Stattdessen fragen: ",["value","tag",[["name"]]]], // candor.escalation.next
    ["Was sollten sie wissen?"], // candor.escalation.inform
    ["Schreiben Sie zuerst eine Antwort."], // candor.escalation.inform.error
    ["Noch einmal fragen"], // candor.escalation.reopen
    ["Was ist noch offen?"], // candor.escalation.reopen.note
    ["Zuerst Ihre eigene Sicht"], // candor.own-view.heading
    ["Halten Sie fest, was Sie tun würden, bevor Sie die Empfehlung sehen. Nehmen Sie sich Zeit."], // candor.own-view.why
    ["Die Empfehlung erscheint, wenn Sie es wünschen."], // candor.own-view.request
    ["Was würden Sie tun?"], // candor.own-view.choice
    ["Welchen Betrag würden Sie erwarten?"], // candor.own-view.amount
    ["Wie sicher sind Sie?"], // candor.own-view.sure
    ["Nicht sicher"], // candor.own-view.sure.not
    ["Etwas sicher"], // candor.own-view.sure.somewhat
    ["Ziemlich sicher"], // candor.own-view.sure.fairly
    ["Sehr sicher"], // candor.own-view.sure.very
    ["Empfehlung zeigen"], // candor.own-view.reveal
    ["Wählen Sie zuerst etwas aus."], // candor.own-view.error
    ["Überspringen"], // candor.own-view.skip
    ["Warum überspringen Sie das?"], // candor.own-view.skip.why
    ["Sagen Sie, warum."], // candor.own-view.skip.error
    ["Ihre eigene Sicht: ",["value","tag",[["choice"]]],"."], // candor.own-view.said
    ["Protokoll einer Empfehlung"], // candor.export.title
    ["Fall"], // candor.export.case
    ["Erstellt"], // candor.export.time
    [["time"]," (",["zone"],")"], // candor.export.zone
    ["Geschrieben für"], // candor.export.audience
    ["die Person, die entscheidet"], // candor.export.audience.officer
    ["die Person, um die es geht"], // candor.export.audience.customer
    ["alle, die das Modell prüfen"], // candor.export.audience.auditor
    ["Fingerabdruck (SHA-256)"], // candor.export.hash
    ["Diese Empfehlung stammt von einem Modell. Ein Mensch entscheidet."], // candor.export.role
    ["Rolle des Modells"], // candor.export.role.heading
    ["Hauptbestandteile dieser Empfehlung"], // candor.export.elements
    ["Wie wahrscheinlich und wie sicher"], // candor.export.sure
    ["Entscheidung"], // candor.export.decision
    ["Seite ",["page"]," von ",["pages"]], // candor.export.page
    ["Speichern oder drucken"], // candor.export.menu
    ["Webseite"], // candor.export.format.html
    ["Nur Text"], // candor.export.format.text
    ["Daten (JSON)"], // candor.export.format.json
    ["Tabelle (CSV)"], // candor.export.format.csv
    ["Zeichnung (SVG)"], // candor.export.format.svg
    ["Drucken"], // candor.export.format.print
    ["Gespeichert als ",["value","tag",[["name"]]]], // candor.export.saved
    ["Die Datei konnte nicht erstellt werden. Bitte versuchen Sie es noch einmal."], // candor.export.failed
    ["Rücknahme"], // candor.outbox.withdrawal
    ["Mehr zu einer Frage"], // candor.outbox.update
    ["Ihre eigene Sicht"], // candor.outbox.own-view
    ["Ihre Entscheidung"], // candor.outbox.decision
    ["Entscheidung ruht"], // candor.outbox.hold
]);
