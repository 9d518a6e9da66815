/** What German-speaking customers of the sample write. */
import type { EasyProblem } from './sample-problem.ts';

export const germanProblems: readonly EasyProblem[] = [
  {
    issueType: 'billing',
    subjects: [
      'Rechnung {invoice} an neue Anschrift',
      'Rechnungsanschrift ändern',
      'Umzug: bitte neue Adresse für Rechnungen',
    ],
    texts: [
      'wir sind umgezogen. Bitte schicken Sie {invoice} noch einmal mit der Anschrift {street}.',
      'auf {invoice} steht noch die alte Anschrift. Unser Steuerberater braucht sie mit {street}.',
    ],
    replies: [
      'Die Anschrift ist geändert, {invoice} kommt heute noch einmal mit {street}. Die Nummer bleibt gleich.',
    ],
  },
  {
    issueType: 'question',
    subjects: [
      'Wie lege ich eine zweite Freigabe an?',
      'Freigabe ab {amount}',
      'Vier-Augen-Prinzip bei Bestellungen',
    ],
    texts: [
      'wie kann ich einstellen, dass Bestellungen ab {amount} von zwei Personen freigegeben werden?',
      'wo finde ich die Freigaben? In den Einstellungen sehe ich nur ein Feld.',
    ],
    replies: [
      'Unter Einstellungen, Abläufe, Einkauf wählen Sie „Schritt hinzufügen“. Jeder Schritt hat eine eigene Person und eine eigene Grenze.',
    ],
  },
  {
    issueType: 'question',
    subjects: ['Lizenz für {colleague}', 'Neue Kollegin ab {day}', 'Noch eine Lizenz nötig?'],
    texts: [
      'ab {day} haben wir eine neue Kollegin. Wie kann ich ihr eine Lizenz geben, und welche braucht sie?',
    ],
    replies: [
      'Sie haben noch zwei Lizenzen frei. Unter Einstellungen, Personen, „Einladen“ wählen Sie die Rolle Bearbeiter; die Mail geht sofort hinaus.',
    ],
  },
  {
    issueType: 'product-bug',
    subjects: [
      'Lieferschein druckt auf zwei Seiten',
      'Druck von {order} unvollständig',
      'Fußzeile fehlt beim Drucken',
    ],
    texts: [
      'seit letzter Woche druckt der Lieferschein auf zwei Seiten, zum Beispiel bei {order}. Wir drucken mit {printer}.',
    ],
    replies: [
      'Im Druckdialog ist „An Seite anpassen“ an, dadurch kommt unser Rand noch dazu. Ohne den Haken passt {order} auf eine Seite; mit Ihrer Vorlage habe ich es geprüft.',
    ],
    question: 'Mit welchem Browser drucken Sie, und ist im Druckdialog „An Seite anpassen“ angehakt?',
    customerAnswer: 'Mit Edge. Ja, der Haken ist gesetzt.',
    workaround: 'known',
  },
  {
    issueType: 'permissions',
    subjects: [
      '{colleague} sieht die Auswertung nicht',
      'Zugriff verweigert bei „Umsatz nach Region“',
      'Berechtigung für Auswertungen',
    ],
    texts: [
      '{colleague} bekommt bei „Umsatz nach Region“ die Meldung „Zugriff verweigert“. Bei mir öffnet sie sich.',
    ],
    replies: [
      'Es fehlt die Rolle Analyst. Ihre Administratorin kann sie unter Einstellungen, Rollen vergeben; ich habe ihr geschrieben, wie.',
    ],
  },
  {
    issueType: 'question',
    subjects: [
      'Aufbewahrung von Aufträgen',
      'Wie lange bleiben Aufträge gespeichert?',
      'Zehn Jahre Aufbewahrung',
    ],
    texts: ['wie lange bewahren Sie archivierte Aufträge auf? Wir müssen zehn Jahre nachweisen.'],
    replies: [
      'Archivierte Aufträge bleiben elf Jahre, einstellbar unter Einstellungen, Aufbewahrung. Vor dem Löschen bekommt der Inhaber 30 Tage vorher eine Mail.',
    ],
    priority: 'low',
  },
];
