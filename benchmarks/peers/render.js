// Renders documents with docxtemplater or carbone, a lap for each line read, and writes its CPU time.
//
//   node render.js ENGINE TEMPLATE RECORDS.json FOLDER
//
// A line on standard input: "lap FIRST COUNT" renders so many records from the first one, and answers with
// the CPU seconds of it; "keep FIRST COUNT" renders them too and writes them as FOLDER/<number>.docx.
const fs = require("fs");
const readline = require("readline");

const [engine, template, recordsPath, folder] = process.argv.slice(2);
const records = JSON.parse(fs.readFileSync(recordsPath, "utf8"));

function withDocxtemplater() {
  const PizZip = require("pizzip");
  const Docxtemplater = require("docxtemplater");
  const content = fs.readFileSync(template);
  return async (record) => {
    const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
    document.render(record);
    return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
}

function withCarbone() {
  const carbone = require("carbone");
  return (record) =>
    new Promise((resolve, reject) =>
      carbone.render(template, record, (error, data) => (error ? reject(error) : resolve(data))),
    );
}

const render = { docxtemplater: withDocxtemplater, carbone: withCarbone }[engine]();

async function lap(first, count, keep) {
  const begin = process.cpuUsage();
  for (let number = first; number < first + count; number += 1) {
    const data = await render(records[number % records.length]);
    if (keep) fs.writeFileSync(`${folder}/${number}.docx`, data);
  }
  const used = process.cpuUsage(begin);
  return (used.user + used.system) / 1e6;
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [word, first, count] = line.split(" ");
    console.log(await lap(Number(first), Number(count), word === "keep"));
  }
})();
