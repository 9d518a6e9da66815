// German phrases that tell the kind of a message and what it threatens with.
import { phraseList } from './phrase-list.ts';
import type { Phrasebook } from './phrasebook.ts';
import { wordSet } from './word-set.ts';

export const germanPhrases: Phrasebook = {
  cancellation: phraseList(`
    Vertrag zum Monatsende beenden, Vertrag zu beenden, Zusammenarbeit zu beenden, beenden die Zusammenarbeit, beende den Vertrag, beenden den Vertrag, Mitgliedschaft beenden, Mitgliedschaft kündigen, Abonnement beenden, Abo kündigen, Konto löschen, löschen Sie mein Konto,
    löschen Sie unser Konto, schließen Sie mein Konto, schließen Sie unser Konto, wechseln den Anbieter, wechsle den Anbieter, Wechsel des Anbieters, verlassen Sie, sind dann weg, bin dann weg, bin ich weg, sind wir weg, verlieren mich als Kunden, verlieren uns als Kunden,
    Kunden verloren, suchen uns einen anderen, suche mir einen anderen, kündigen, kündige, Kündigung, gekündigt, Vertrag auflösen, Vertrag beenden,
    Vertrag nicht verlängern, nicht verlängern, Abo beenden, Konto schließen, Anbieter wechseln,
    Anbieterwechsel, zur Konkurrenz, zu einem Mitbewerber, zum Mitbewerber, anderen Anbieter,
    nach Alternativen, Alternativen umsehen, Zusammenarbeit beenden, wechseln zu einem anderen,
    zu einem anderen Anbieter`),
  legalThreat: phraseList(`
    rechtliche Schritte, rechtlichen Schritten, juristische Schritte, juristisch vorgehen, rechtlich vorgehen, rechtliche Konsequenzen, rechtliches Nachspiel, gerichtliches Nachspiel, gerichtlich vorgehen, Rechtsweg, Rechtsbeistand, Rechtsstreit, reichen Klage ein, reiche Klage ein, Klage ein, klagen vor, Anwalt eingeschaltet, Anwälte, zum Anwalt, vom Anwalt, erstatte Anzeige, erstatten Anzeige, Strafanzeige, zur Polizei, Frist setzen, letzte Frist, Haftung, haftbar, Schadensersatzforderung, unser Anwalt, mein Anwalt, unseren Anwalt,
    meinen Anwalt, unserem Anwalt, meinem Anwalt, einen Anwalt, Rechtsanwalt, Anwalt einschalten,
    unsere Rechtsabteilung, verklagen, Klage einreichen, Klage erheben, vor Gericht, gerichtlich,
    Schadensersatz, Schadenersatz, Vertragsbruch, Mahnbescheid, Datenschutzbehörde, Verbraucherzentrale,
    Abmahnung, Anzeige erstatten`),
  publicThreat: phraseList(`
    zur Presse, wende mich an die Presse, gehe an die Presse, gehen an die Presse, Presse informieren, Presse einschalten, Journalist, Journalisten, Zeitung, Medien, öffentlich machen, öffentlich posten, an die Öffentlichkeit,
    in den sozialen Medien, auf Social Media, auf Facebook, auf Twitter, schlechte Bewertung, negative Bewertung, schlechte Bewertungen, eine Bewertung schreiben, ein Stern,
    einen Stern, Trustpilot, Google-Bewertung, Verbraucherzentrale, Verbraucherschutz, Verbraucherschützer, Aufsichtsbehörde, Bundesnetzagentur, BaFin, Schlichtungsstelle, Ombudsmann, Datenschutzbehörde,
    Datenschutzbeauftragte, Gewerbeaufsicht, melden Sie bei der Behörde, offizielle Beschwerde, formelle Beschwerde, Beschwerde einreichen, Ihre Geschäftsführung, Ihrer Geschäftsführung, Ihren Geschäftsführer, Ihr Geschäftsführer,
    Ihren Vorstand, Ihrem Vorstand, an den Vorstand, an die Geschäftsleitung, Ihre Geschäftsleitung, Ihrem Chef, Ihren Chef, Ihrer Zentrale`),
  chasers: phraseList(`
    gibt es Neuigkeiten, gibt es etwas Neues, gibt es was Neues, schon Neuigkeiten, Neuigkeiten,
    wie ist der Stand, Stand der Dinge, aktueller Stand, aktuellen Stand, Zwischenstand,
    warte noch immer, warte immer noch, warten immer noch, warten noch immer, warte noch, warten noch,
    warte weiterhin, warten weiterhin, warte seit, warten seit, noch keine Antwort,
    noch keine Rückmeldung, bisher keine Antwort, bisher keine Rückmeldung, immer noch keine Antwort,
    immer noch keine Rückmeldung, keine Rückmeldung erhalten, keine Antwort erhalten,
    keine Antwort bekommen, nichts gehört, wann kann ich mit, wann können wir mit, wann bekomme ich,
    wann bekommen wir, wann höre ich, nachhaken, nachfragen, Nachfrage, wollte nachfragen,
    freundliche Erinnerung, kurze Erinnerung, bitte um Rückmeldung, bitte um Antwort,
    bitten um Rückmeldung, schon etwas herausgefunden, schon weiter, tut sich etwas, wie sieht es aus,
    wie schaut es aus, bearbeitet das jemand, kümmert sich jemand`),
  thanks: phraseList(`
    danke, vielen Dank, herzlichen Dank, besten Dank, dankeschön, merci, hat geklappt,
    funktioniert jetzt, funktioniert wieder, klappt jetzt, klappt wieder, erledigt,
    kann geschlossen werden, können Sie schließen, Problem gelöst, alles gut, passt so, super Hilfe`),
  courtesies: phraseList(`
    hallo, guten Tag, guten Morgen, guten Abend, sehr geehrte, sehr geehrter, liebe, lieber, moin,
    servus, mit freundlichen Grüßen, freundliche Grüße, viele Grüße, beste Grüße, schöne Grüße,
    liebe Grüße, Gruß, Grüße, MfG, schönen Tag, schönes Wochenende, gesendet von meinem,
    von meinem iPhone gesendet`),
  turns: wordSet('aber leider trotzdem jedoch allerdings noch nicht kein keine auch sondern fehler'),
  asks: phraseList(`
    eskalieren, Eskalation, höchste Priorität, mit Priorität, priorisieren, dringend, bitte kümmern,
    darum kümmern, bitte ansehen, bitte anschauen, so schnell wie möglich, schnellstmöglich,
    wichtiger Kunde, wichtigen Kunden`),
};
