// What tells mood in German, with points.
import { type MoodWords, weigh } from './mood-words.ts';
import { wordSet } from './word-set.ts';

export const germanMood: MoodWords = {
  phrases: [
    ...weigh('anger', [
      2,
      `wütend, stinksauer, empört, empörend, unverschämt, Unverschämtheit, inakzeptabel, nicht akzeptabel, nicht hinnehmbar, unfassbar,
      lächerlich, katastrophal, Katastrophe, unmöglich, Frechheit, Zumutung, Saftladen, schrecklich, grauenhaft, miserabel, unterste Schublade,
      furchtbar, unterirdisch, inkompetent, unprofessionell, Schnauze voll, Nase voll, reicht mir, reicht uns, reicht es mir, jetzt reicht es, mir reicht es,
      Vertrauen verloren, das Letzte, Unding, untragbar, Schweinerei, Sauerei, Scheiße, scheiß, verdammt, Mist, Abzocke, Betrug, Betrüger, abgezockt, verarscht, verarschen, Skandal, Witz, schlechter Scherz, Schande, am schlechtesten, schlechteste, schlimmste, beschämend, Armutszeugnis, hasse, Idioten, dumm, lügen, gelogen, angelogen`,
    ]),
    ...weigh('rudeness', [
      1.6,
      `unfreundlich, respektlos, arrogant, herablassend, patzig, abgewimmelt, abgewiesen, angeschrien, ignoriert, ignorieren, unhöflich, frech, gleichgültig, niemand kümmert, keiner kümmert, niemand hilft, keiner hilft, nicht hilfreich, kein Interesse, im Stich gelassen, im Regen stehen`,
    ]),
    ...weigh(
      'displeasure',
      [
        1.2,
        `enttäuscht, enttäuschend, Enttäuschung, frustriert, frustrierend, Frust, verärgert, ärgerlich, sauer, Ärger, Ärgernis, unzufrieden, nicht zufrieden, nicht glücklich, nicht begeistert,
        schlechter Service, schlechten Service, schlechte Erfahrung, verlieren die Geduld, verliere die Geduld, Geduld am Ende, keine Geduld, Zeitverschwendung, Geldverschwendung, zum wiederholten Mal, schon wieder, zum dritten Mal, zum zweiten Mal, zum x-ten Mal, jedes Mal,
        nervt, genervt, nervig, ärgere mich, schlecht, schlimm, traurig, peinlich, schade, unbrauchbar, nutzlos, sinnlos, chaotisch, Chaos, umständlich, mangelhaft, ungenügend, Unannehmlichkeiten, beschweren, Beschwerde, Reklamation, so geht das nicht, das geht gar nicht, geht gar nicht, gar nicht gut, nicht in Ordnung, nicht fair, unfair, kein Verständnis, kein Wunder`,
      ],
      [
        1,
        `wie kann es sein, wie kann das sein, kann doch nicht sein, kann nicht sein, darf nicht wahr sein, nicht Ihr Ernst, ist das Ihr Ernst, was soll das, wie oft, wie schwer kann, wie lange soll, wie lange noch, warum antwortet niemand, antwortet hier niemand, antwortet mir niemand, nicht nachvollziehbar, nicht zu fassen`,
      ],
    ),
    ...weigh('sarcasm', [
      2,
      `danke für nichts, danke für gar nichts, vielen Dank für nichts, na toll, na super, na prima, na klasse, ganz toll, ganz großes Kino, bravo, herzlichen Glückwunsch`,
    ]),
    ...weigh('leaving', [
      2,
      `nie wieder, nie mehr, nicht empfehlen, nicht weiterempfehlen, keine Empfehlung, nicht zu empfehlen, Finger weg, letzte Bestellung, letztes Mal, das letzte Mal, Anbieter wechseln, wechseln zu, zur Konkurrenz, Kunde gewesen, einen Kunden verloren, bin ich weg, sind wir weg`,
    ]),
    ...weigh(
      'delay',
      [
        1,
        `verspätet, Verspätung, zu spät, seit Wochen, seit Tagen, seit Monaten, seit Stunden, annulliert, gestrichen, storniert worden, ausgefallen, überfällig, sitze fest, sitzen fest, gestrandet, verpasst`,
      ],
      [0.5, `später, verschoben, verzögert, Verzögerung`],
    ),
    ...weigh(
      'waiting',
      [
        1,
        `warte immer noch, warte noch immer, warten immer noch, warten noch immer, warte seit, warten seit, warte schon, warten schon, Warteschleife, ewig, stundenlang, tagelang, wochenlang, 2 Stunden gewartet, 2 Stunden warten, 2 Wochen, 2 Stunden, lange Wartezeit, Wartezeiten`,
      ],
      [0.5, `warte, warten, gewartet, Wartezeit, 2 Tagen, 2 Tage`],
    ),
    ...weigh('silence', [
      1,
      `keine Antwort, keine Rückmeldung, keine Reaktion, keine Info, keine Information, keine Erklärung, keine Entschuldigung, kein Rückruf, keine Hilfe, keine Lösung, niemand antwortet, keiner antwortet, antwortet niemand, niemand erreichbar, nicht erreichbar, niemanden erreicht, nicht erreicht, nichts gehört, nicht geantwortet, nicht zurückgerufen, nie zurückgerufen, nicht gemeldet, niemand meldet, meldet sich niemand, aufgelegt, aus der Leitung, nur Textbausteine, Standardantwort, hingehalten, vertröstet, abgespeist`,
    ]),
    ...weigh('loss', [
      1.2,
      `nicht angekommen, nie angekommen, nicht erhalten, nie erhalten, nicht bekommen, nie bekommen, nicht geliefert, nicht zugestellt, verloren, verschwunden, beschädigt, kaputt, zerbrochen, defekt, =fehlt, =fehlen, immer noch nicht, noch immer nicht, noch immer kein, immer noch kein, immer noch keine, noch immer keine, gestohlen`,
    ]),
    ...weigh(
      'failure',
      [
        1,
        `funktioniert nicht, funktioniert nichts, geht nicht, geht nichts, klappt nicht, läuft nicht, lädt nicht, startet nicht, stürzt ab, abgestürzt, Absturz, Ausfall, nicht möglich, nicht behoben, nicht gelöst, verweigert, abgelehnt, falsch, falsche, falscher`,
      ],
      [0.6, `Fehler, Problem, Probleme, Störung, leider`],
    ),
    ...weigh(
      'money',
      [
        1,
        `doppelt abgebucht, zu viel abgebucht, zweimal abgebucht, doppelt berechnet, mein Geld, Geld zurück, überteuert, zu teuer, Wucher, nicht erstattet, keine Erstattung, Entschädigung`,
      ],
      [0.5, `Erstattung, erstatten, abgebucht, Gebühr, Gebühren`],
    ),
    ...weigh('undertone', [
      0.3,
      `nicht, kein, keine, keinen, nie, niemand, nichts, warum, wieso, weshalb, immer noch, wieder, ohne, aber, trotzdem, angeblich, endlich`,
    ]),
    ...weigh('request', [
      0.6,
      `kann ich, können Sie, könnten Sie, kannst du, gibt es, wie kann ich, wo finde ich, wann kann, wann ist, wie viel, was kostet, ich möchte, wir möchten, ich würde, haben Sie, ist es möglich, eine Frage, bitte`,
    ]),
    ...weigh(
      'praise',
      [
        2,
        `super, toll, perfekt, hervorragend, ausgezeichnet, prima, klasse, begeistert, wunderbar, großartig, spitze, genial, fantastisch, kann nicht klagen, nicht schlecht, kein Problem, keine Probleme, sehr zufrieden, top Service, toller Service, weiterempfehlen`,
      ],
      [
        1.2,
        `freue mich, freut mich, zufrieden, funktioniert jetzt, funktioniert wieder, klappt jetzt, klappt wieder, gelöst, freundlich, hilfsbereit, hilfreich, schnelle Hilfe, schnelle Antwort, gut, glücklich, gerne, liebe`,
      ],
    ),
    ...weigh('thanks', [1, `danke, vielen Dank, herzlichen Dank, besten Dank, dankeschön, merci`]),
  ],
  denials: wordSet('nicht kein keine keinen keinem keiner nie niemals nichts wenig kaum'),
  between: wordSet(
    'der die das ein eine einen ist sind war sehr so wirklich ganz besonders gerade mehr gar wahnsinnig',
  ),
  noDenials: wordSet('nur bloß warum'),
  numbers: wordSet('zwei drei vier fünf sechs sieben acht neun zehn zwölf mehrere mehreren vielen'),
  badTags: ['niewieder', 'saftladen', 'frech', 'enttäusch', 'unfähig', 'abzocke', 'servicewüste', 'schlecht'],
  goodTags: ['danke', 'super', 'toll'],
};
